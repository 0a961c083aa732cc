package org.joulemark.backend.tornado.network;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;
import org.joulemark.api.ElementType;
import org.joulemark.api.Precision;

/**
 * What a precision means on a device: the binary format of rows, weights and hidden layers, and that of sums, which biases,
 * functions, readouts and answers share.
 */
enum NumberFormat {
  FLOAT64(Precision.FLOAT64, Double.BYTES, Math.ulp(1.0), Double.MIN_EXPONENT, Double.MAX_EXPONENT,
      ElementType.FLOAT64) {
    @Override
    void write(MemorySegment numbers, long index, double number) {
      numbers.setAtIndex(ValueLayout.JAVA_DOUBLE, index, number);
    }
  },
  FLOAT32(Precision.FLOAT32, Float.BYTES, Math.ulp(1f), Float.MIN_EXPONENT, Float.MAX_EXPONENT, ElementType.FLOAT32) {
    @Override
    void write(MemorySegment numbers, long index, double number) {
      numbers.setAtIndex(ValueLayout.JAVA_FLOAT, index, (float) number);
    }
  },
  FLOAT16(Precision.FLOAT16, Short.BYTES, 0x1p-10, -14, 15, ElementType.FLOAT32) {
    @Override
    void write(MemorySegment numbers, long index, double number) {
      numbers.setAtIndex(ValueLayout.JAVA_SHORT, index, Float.floatToFloat16((float) number));
    }
  },
  BFLOAT16(Precision.BFLOAT16, Short.BYTES, 0x1p-7, Float.MIN_EXPONENT, Float.MAX_EXPONENT, ElementType.FLOAT32) {
    @Override
    void write(MemorySegment numbers, long index, double number) {
      numbers.setAtIndex(ValueLayout.JAVA_SHORT, index, upperHalf((float) number));
    }
  };

  private static final short BFLOAT16_NAN = 0x7fc0;

  private final Precision precision;
  private final int bytes;
  private final double epsilon;
  private final int minExponent;
  private final int maxExponent;
  private final ElementType sums;

  NumberFormat(Precision precision, int bytes, double epsilon, int minExponent, int maxExponent, ElementType sums) {
    this.precision = precision;
    this.bytes = bytes;
    this.epsilon = epsilon;
    this.minExponent = minExponent;
    this.maxExponent = maxExponent;
    this.sums = sums;
  }

  /** That of a precision, where it has one. */
  static Optional<NumberFormat> of(Precision precision) {
    return Arrays.stream(values()).filter(format -> format.precision == precision).findFirst();
  }

  /** Writes the nearest number of this format. */
  abstract void write(MemorySegment numbers, long index, double number);

  Precision precision() {
    return precision;
  }

  int bytes() {
    return bytes;
  }

  /** The distance from 1 to the next number. */
  double epsilon() {
    return epsilon;
  }

  /** Below it numbers lose digits. */
  double smallestNormal() {
    return Math.scalb(1.0, minExponent);
  }

  /** The largest exponent of a finite number. */
  int maxExponent() {
    return maxExponent;
  }

  /** The largest finite number. */
  double largest() {
    return Math.scalb(2 - epsilon, maxExponent);
  }

  /** That of sums, and of the rows and answers that the host sees. */
  ElementType sums() {
    return sums;
  }

  /** Whether layers read rows in the format in which they are moved to the device. */
  boolean storesRowsAsMoved() {
    return bytes == sums.bytes();
  }

  NumberFormat ofSums() {
    return switch (sums) {
      case FLOAT64 -> FLOAT64;
      case FLOAT32 -> FLOAT32;
    };
  }

  /** A bfloat16 is the upper half of a binary32; to nearest, ties to even, as CUDA rounds. */
  private static short upperHalf(float number) {
    int bits = Float.floatToRawIntBits(number);
    int toEven = (bits >>> 16) & 1;
    return Float.isNaN(number) ? BFLOAT16_NAN : (short) ((bits + 0x7fff + toEven) >>> 16);
  }
}
