package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.BITS;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Natural logarithms of positive normal numbers. With x = 2^k (1 + f), 1 + f between sqrt(1/2) and sqrt(2), and
 * s = f / (2 + f), {@code ln x = k ln 2 + 2 s + s^3 q(s^2)}; q is a minimax polynomial (Remez) whose error on ln(1 + f) is
 * at most 2.5e-19.
 */
final class Logarithm {

  private static final long SQRT_HALF_BITS = Double.doubleToLongBits(Math.sqrt(0.5));
  private static final int MANTISSA_BITS = Double.PRECISION - 1;
  /** ln 2 in two parts; products of the first with integers below 2^20 are exact. */
  private static final double LN2_HIGH = 0x1.62e42fefp-1;
  private static final double LN2_LOW = 0x1.473de6af278edp-34;

  /** Its last bit counts ones: a small integer added to its bits is added to the number. */
  private static final double ONES = 0x1.8p52;

  private Logarithm() {}

  /**
   * {@code addend + ln(x 2^exponent)}.
   *
   * @param x positive and normal; anything else gives a meaningless number
   * @param exponent integers
   */
  static DoubleVector ofScaled(DoubleVector x, DoubleVector exponent, DoubleVector addend) {
    LongVector bits = x.reinterpretAsLongs();
    LongVector power = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
    DoubleVector fraction =
        bits.sub(power.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsDoubles().sub(1);
    DoubleVector totalPower = numbers(power).add(exponent);
    DoubleVector small = totalPower.fma(constant(LN2_LOW), ofOnePlus(fraction));
    return totalPower.fma(constant(LN2_HIGH), addend).add(small);
  }

  private static DoubleVector ofOnePlus(DoubleVector f) {
    DoubleVector s = f.div(f.add(2));
    DoubleVector square = s.mul(s);
    DoubleVector q = constant(0x1.3087b0d2bf374p-3)
        .fma(square, constant(0x1.39787262891d5p-3))
        .fma(square, constant(0x1.7467fdcefed85p-3))
        .fma(square, constant(0x1.c71c4894ea6f8p-3))
        .fma(square, constant(0x1.2492494f37ee1p-2))
        .fma(square, constant(0x1.999999996e005p-2))
        .fma(square, constant(0x1.55555555555d7p-1));
    return q.mul(square).fma(s, s.add(s));
  }

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }

  /** The exponent k of each x = 2^k m with {@code 1 <= m < 2}, as a number. */
  static DoubleVector exponent(DoubleVector x) {
    LongVector biased = x.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA_BITS);
    return numbers(biased.sub(Double.MAX_EXPONENT));
  }

  /**
   * Small integers as numbers. Before AVX-512 processors convert no vectors of longs to doubles, and HotSpot does it lane
   * by lane, in objects.
   */
  private static DoubleVector numbers(LongVector integers) {
    return integers.add(Double.doubleToLongBits(ONES)).reinterpretAsDoubles().sub(ONES);
  }

  /** The mantissa m of each x = 2^k m with {@code 1 <= m < 2}. */
  static DoubleVector mantissa(DoubleVector x) {
    LongVector kept = LongVector.broadcast(BITS, (1L << MANTISSA_BITS) - 1);
    return x.reinterpretAsLongs().and(kept).lanewise(VectorOperators.OR, Double.doubleToLongBits(1))
        .reinterpretAsDoubles();
  }
}
