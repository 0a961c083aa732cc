package org.joulemark.engine.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** JSON has no NaN: what is not a number is null. */
final class FiniteOrNull extends StdScalarSerializer<Double> {

  FiniteOrNull() {
    super(Double.class);
  }

  @Override
  public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
    if (Double.isFinite(value)) {
      generator.writeNumber(value.doubleValue());
    } else {
      generator.writeNull();
    }
  }
}
