package org.joulemark.engine.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** The way back of {@link FiniteOrNull}. */
final class NullAsNaN extends StdScalarDeserializer<Double> {

  NullAsNaN() {
    super(double.class);
  }

  @Override
  public Double deserialize(JsonParser parser, DeserializationContext context) {
    return parser.getDoubleValue();
  }

  @Override
  public Double getNullValue(DeserializationContext context) {
    return Double.NaN;
  }
}
