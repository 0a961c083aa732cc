package org.joulemark.backend.tornado.network;

import java.util.Arrays;
import java.util.Optional;
import org.joulemark.api.ElementType;
import org.joulemark.api.Precision;

/** The binary formats that networks are computed in. */
enum NumberFormat {
  FLOAT64(Precision.FLOAT64, ElementType.FLOAT64, Math.ulp(1.0), Double.MAX_EXPONENT),
  FLOAT32(Precision.FLOAT32, ElementType.FLOAT32, Math.ulp(1f), Float.MAX_EXPONENT);

  private final Precision precision;
  private final ElementType elementType;
  private final double epsilon;
  private final int maxExponent;

  NumberFormat(Precision precision, ElementType elementType, double epsilon, int maxExponent) {
    this.precision = precision;
    this.elementType = elementType;
    this.epsilon = epsilon;
    this.maxExponent = maxExponent;
  }

  /** The format of a precision, where it has one. */
  static Optional<NumberFormat> of(Precision precision) {
    return Arrays.stream(values()).filter(format -> format.precision == precision).findFirst();
  }

  Precision precision() {
    return precision;
  }

  ElementType elementType() {
    return elementType;
  }

  /** The distance from 1 to the next number. */
  double epsilon() {
    return epsilon;
  }

  /** The largest exponent of a finite number. */
  int maxExponent() {
    return maxExponent;
  }
}
