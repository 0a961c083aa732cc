package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.BITS;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Natural logarithms of positive normal numbers. With x = 2^k (1 + f) and 1 + f between sqrt(1/2) and sqrt(2),
 * {@code ln x = k ln 2 + f - f^2 / 2 + f^3 q(f)}; q is a minimax polynomial (Remez) whose error on ln(1 + f) is at most
 * 1.4e-9.
 */
final class Logarithm {

  private static final int SQRT_HALF_BITS = Float.floatToIntBits((float) Math.sqrt(0.5));
  private static final int MANTISSA_BITS = Float.PRECISION - 1;
  /** ln 2 in two parts; products of the first with integers below 2^11 are exact. */
  private static final float LN2_HIGH = 0x1.62ep-1f;
  private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);

  private Logarithm() {}

  /**
   * {@code addend + ln(x 2^exponent)}.
   *
   * @param x positive and normal; anything else gives a meaningless number
   * @param exponent integers
   */
  static FloatVector ofScaled(FloatVector x, FloatVector exponent, FloatVector addend) {
    IntVector bits = x.reinterpretAsInts();
    IntVector power = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
    FloatVector fraction =
        bits.sub(power.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsFloats().sub(1f);
    FloatVector totalPower =
        ((FloatVector) power.convertShape(VectorOperators.I2F, FLOATS, 0)).add(exponent);
    FloatVector small = totalPower.fma(constant(LN2_LOW), ofOnePlus(fraction));
    return totalPower.fma(constant(LN2_HIGH), addend).add(small);
  }

  private static FloatVector ofOnePlus(FloatVector f) {
    FloatVector square = f.mul(f);
    FloatVector q = constant(-0x1.3891c6p-4f)
        .fma(f, constant(0x1.074f12p-3f))
        .fma(f, constant(-0x1.0e847ap-3f))
        .fma(f, constant(0x1.229b66p-3f))
        .fma(f, constant(-0x1.544dccp-3f))
        .fma(f, constant(0x1.99a21ap-3f))
        .fma(f, constant(-0x1.0002cap-2f))
        .fma(f, constant(0x1.555552p-2f));
    return q.fma(f, constant(-0.5f)).fma(square, f);
  }

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }

  /** The exponent k of each x = 2^k m with {@code 1 <= m < 2}, as a number. */
  static FloatVector exponent(FloatVector x) {
    IntVector biased = x.reinterpretAsInts().lanewise(VectorOperators.LSHR, MANTISSA_BITS);
    return (FloatVector) biased.sub(Float.MAX_EXPONENT).convertShape(VectorOperators.I2F, FLOATS, 0);
  }

  /** The mantissa m of each x = 2^k m with {@code 1 <= m < 2}. */
  static FloatVector mantissa(FloatVector x) {
    IntVector kept = IntVector.broadcast(BITS, (1 << MANTISSA_BITS) - 1);
    return x.reinterpretAsInts().and(kept).lanewise(VectorOperators.OR, Float.floatToIntBits(1f)).reinterpretAsFloats();
  }
}
