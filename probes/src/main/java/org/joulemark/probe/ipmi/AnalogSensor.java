package org.joulemark.probe.ipmi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A sensor of a BMC that tells a quantity.
 *
 * @param recordId of its description in the BMC
 * @param watts whether its unit is the watt
 * @param step of the quantity between one count and the next; 0 where that differs along its range
 */
record AnalogSensor(int recordId, String name, boolean watts, double step) {

  private static final int UNITS = 15;
  private static final int UNITS_NOT_ANALOG = 0b1100_0000;
  private static final int UNITS_COMPOSED = 0b0011_1111;
  private static final int BASE_UNIT = 16;
  private static final int BASE_UNIT_WATTS = 6;
  private static final int LINEARIZATION = 18;
  private static final int LINEARIZATION_KIND = 0x7f;
  private static final int FACTOR_LOW = 19;
  private static final int FACTOR_HIGH = 20;
  private static final int EXPONENTS = 24;
  private static final int NAME_CODE = 42;
  private static final int NAME_LENGTH = 0x1f;
  private static final int NAME = 43;

  /**
   * The sensor of a full sensor record (IPMI 2.0, 43.1).
   *
   * @param body of the record, behind its header
   * @return empty for a sensor that tells states only
   */
  static Optional<AnalogSensor> of(int recordId, byte[] body) {
    if (body.length < NAME || (body[UNITS] & UNITS_NOT_ANALOG) == UNITS_NOT_ANALOG) {
      return Optional.empty();
    }
    boolean watts = body[BASE_UNIT] == BASE_UNIT_WATTS && (body[UNITS] & UNITS_COMPOSED) == 0;
    int length = Math.min(body[NAME_CODE] & NAME_LENGTH, body.length - NAME);
    String name = new String(body, NAME, length, StandardCharsets.ISO_8859_1).strip();
    return Optional.of(new AnalogSensor(recordId, name, watts, step(body)));
  }

  private static double step(byte[] body) {
    if ((body[LINEARIZATION] & LINEARIZATION_KIND) != 0) {
      return 0;
    }
    // ten bits, the highest of them the sign
    int factor = (body[FACTOR_HIGH] >> 6) << Byte.SIZE | (body[FACTOR_LOW] & 0xff);
    // the upper half of the byte, signed
    int exponent = body[EXPONENTS] >> 4;
    return Math.abs(factor) * Math.pow(10, exponent);
  }
}
