package org.joulemark.backend.cpu;

import java.util.Optional;
import java.util.stream.Stream;
import org.joulemark.api.ElementType;
import org.joulemark.api.Precision;

/**
 * The arithmetics that there are kernels for. A request's precision is looked at here and nowhere else in this backend:
 * one that has no arithmetic of its own is refused, and cannot become another's.
 */
enum Arithmetic {
  /** IEEE 754 binary64. */
  BINARY64(Precision.FLOAT64, ElementType.FLOAT64, Double.MAX_EXPONENT),
  /** IEEE 754 binary32. */
  BINARY32(Precision.FLOAT32, ElementType.FLOAT32, Float.MAX_EXPONENT);

  private final Precision precision;
  private final ElementType elementType;
  private final int maxExponent;

  Arithmetic(Precision precision, ElementType elementType, int maxExponent) {
    this.precision = precision;
    this.elementType = elementType;
    this.maxExponent = maxExponent;
  }

  /** The arithmetic of a precision, where there are kernels for it. */
  static Optional<Arithmetic> of(Precision precision) {
    return Stream.of(values()).filter(arithmetic -> arithmetic.precision == precision).findFirst();
  }

  Precision precision() {
    return precision;
  }

  /** How inputs, outputs and tables are stored. */
  ElementType elementType() {
    return elementType;
  }

  /** The largest exponent of a finite number. */
  int maxExponent() {
    return maxExponent;
  }
}
