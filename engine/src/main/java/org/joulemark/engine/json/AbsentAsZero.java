package org.joulemark.engine.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A number that older files do not have. */
final class AbsentAsZero extends StdScalarDeserializer<Double> {

  AbsentAsZero() {
    super(double.class);
  }

  @Override
  public Double deserialize(JsonParser parser, DeserializationContext context) {
    return parser.getDoubleValue();
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return 0.0;
  }
}
