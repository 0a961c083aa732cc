package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Exponentials of numbers that are not positive. With x = n ln 2 + r and |r| at most half ln 2,
 * {@code e^x = 2^n (1 + r + r^2 q(r))}; q is a minimax polynomial (Remez) whose error on e^r is at most 3.2e-9. Not a
 * number in, not a number out.
 */
final class Exponential {

  /** The least argument whose result is a normal number; below it e^x no longer shows beside 1, and its power of two ends. */
  private static final float LEAST = -87f;
  private static final float LOG2_E = (float) (1 / Math.log(2));
  /** ln 2 in two parts; products of the first with integers below 2^8 are exact. */
  private static final float LN2_HIGH = 0x1.62e4p-1f;
  private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);
  private static final float LN2 = (float) Math.log(2);
  /** Adding it leaves the nearest integer, plus the bias of an exponent, in the lowest bits of the mantissa. */
  private static final float ROUNDER = 0x1.8p23f + Float.MAX_EXPONENT;
  private static final int MANTISSA_BITS = Float.PRECISION - 1;

  private Exponential() {}

  /** {@code e^x} for {@code x <= 0}; below -87 it stays at e^-87, which is zero beside 1. */
  static FloatVector ofNonPositive(FloatVector x) {
    FloatVector kept = x.blend(LEAST, x.compare(VectorOperators.LT, LEAST));
    FloatVector shifted = kept.fma(constant(LOG2_E), constant(ROUNDER));
    FloatVector n = shifted.sub(ROUNDER);
    FloatVector r = n.fma(constant(-LN2_LOW), n.fma(constant(-LN2_HIGH), kept));
    FloatVector power = powerOfTwo(shifted);
    return power.fma(minusOneOfReduced(r), power);
  }

  /**
   * {@code e^x - 1} for {@code x <= 0}, accurate near 0 as well; for a positive x it is any number or none. ln 2 in one
   * part is enough: what its rounding adds to e^x, n times, is scaled by 2^n and shown beside 1.
   */
  static FloatVector minusOneOfNonPositive(FloatVector x) {
    FloatVector kept = x.blend(LEAST, x.compare(VectorOperators.LT, LEAST));
    FloatVector shifted = kept.fma(constant(LOG2_E), constant(ROUNDER));
    FloatVector r = shifted.sub(ROUNDER).fma(constant(-LN2), kept);
    FloatVector power = powerOfTwo(shifted);
    return power.fma(minusOneOfReduced(r), power.sub(1f));
  }

  private static FloatVector powerOfTwo(FloatVector shifted) {
    return shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
  }

  private static FloatVector minusOneOfReduced(FloatVector r) {
    FloatVector q = constant(0x1.6db47cp-10f)
        .fma(r, constant(0x1.123b92p-7f))
        .fma(r, constant(0x1.55545ep-5f))
        .fma(r, constant(0x1.55548ep-3f))
        .fma(r, constant(0.5f));
    return q.fma(r.mul(r), r);
  }

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
