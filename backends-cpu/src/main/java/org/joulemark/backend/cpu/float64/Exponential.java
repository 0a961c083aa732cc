package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Exponentials of numbers that are not positive. With x = n ln 2 + r and |r| at most half ln 2,
 * {@code e^x = 2^n (1 + r + r^2 q(r))}; q is a minimax polynomial (Remez) whose error on e^r is at most 5.5e-20. Not a
 * number in, not a number out.
 */
final class Exponential {

  /** The least argument whose result is a normal number; below it e^x no longer shows beside 1, and its power of two ends. */
  private static final double LEAST = -708;
  private static final double LOG2_E = 1 / Math.log(2);
  /** ln 2 in two parts; products of the first with integers below 2^11 are exact. */
  private static final double LN2_HIGH = 0x1.62e42fefap-1;
  private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;
  private static final double LN2 = Math.log(2);
  /** Adding it leaves the nearest integer, plus the bias of an exponent, in the lowest bits of the mantissa. */
  private static final double ROUNDER = 0x1.8p52 + Double.MAX_EXPONENT;
  private static final int MANTISSA_BITS = Double.PRECISION - 1;

  private Exponential() {}

  /** {@code e^x} for {@code x <= 0}; below -708 it stays at e^-708, which is zero beside 1. */
  static DoubleVector ofNonPositive(DoubleVector x) {
    DoubleVector kept = x.blend(LEAST, x.compare(VectorOperators.LT, LEAST));
    DoubleVector shifted = kept.fma(constant(LOG2_E), constant(ROUNDER));
    DoubleVector n = shifted.sub(ROUNDER);
    DoubleVector r = n.fma(constant(-LN2_LOW), n.fma(constant(-LN2_HIGH), kept));
    DoubleVector power = powerOfTwo(shifted);
    return power.fma(minusOneOfReduced(r), power);
  }

  /**
   * {@code e^x - 1} for {@code x <= 0}, accurate near 0 as well; for a positive x it is any number or none. ln 2 in one
   * part is enough: what its rounding adds to e^x, n times, is scaled by 2^n and shown beside 1.
   */
  static DoubleVector minusOneOfNonPositive(DoubleVector x) {
    DoubleVector kept = x.blend(LEAST, x.compare(VectorOperators.LT, LEAST));
    DoubleVector shifted = kept.fma(constant(LOG2_E), constant(ROUNDER));
    DoubleVector r = shifted.sub(ROUNDER).fma(constant(-LN2), kept);
    DoubleVector power = powerOfTwo(shifted);
    return power.fma(minusOneOfReduced(r), power.sub(1));
  }

  private static DoubleVector powerOfTwo(DoubleVector shifted) {
    return shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
  }

  private static DoubleVector minusOneOfReduced(DoubleVector r) {
    DoubleVector q = constant(0x1.1f9e1a952ce5fp-29)
        .fma(r, constant(0x1.af6d0304d7d81p-26))
        .fma(r, constant(0x1.27e4bf11cd191p-22))
        .fma(r, constant(0x1.71ddef752992dp-19))
        .fma(r, constant(0x1.a01a01b465e81p-16))
        .fma(r, constant(0x1.a01a01b3c734fp-13))
        .fma(r, constant(0x1.6c16c16c1354ap-10))
        .fma(r, constant(0x1.111111110eb94p-7))
        .fma(r, constant(0x1.555555555555ep-5))
        .fma(r, constant(0x1.555555555555cp-3))
        .fma(r, constant(0.5));
    return q.fma(r.mul(r), r);
  }

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }
}
