package org.joulemark.backend.tornado.kernel.float32;

import org.joulemark.backend.tornado.kernel.ActivationCode;
import uk.ac.manchester.tornado.api.math.TornadoMath;

/** Functions of one number, of what the device's compiler offers: neither expm1 nor log1p. NaN gives NaN. */
final class Functions {

  /** Above it e^x - 1 loses too many digits to the 1, and a series is as good. */
  private static final float SERIES_FROM = -0.25f;

  private Functions() {}

  static float activate(float x, int activation) {
    float activated = x;
    if (activation == ActivationCode.RELU) {
      activated = x < 0 ? 0 : x;
    } else if (activation == ActivationCode.ELU) {
      activated = elu(x);
    } else if (activation == ActivationCode.TANH) {
      activated = TornadoMath.tanh(x);
    }
    return activated;
  }

  private static float elu(float x) {
    float activated = x;
    if (x <= SERIES_FROM) {
      activated = TornadoMath.exp(x) - 1;
    } else if (x < 0) {
      activated = expMinusOneNearZero(x);
    }
    return activated;
  }

  /** By the first terms of its Taylor series. */
  private static float expMinusOneNearZero(float x) {
    float sum = 1;
    for (int term = Format.EXPONENTIAL_TERMS; term > 1; term--) {
      sum = 1 + x / term * sum;
    }
    return x * sum;
  }

  /** ln(2 cosh x) without overflow: |x| + ln(1 + e^(-2|x|)). */
  static float logTwoCosh(float x) {
    float magnitude = TornadoMath.abs(x);
    return magnitude + TornadoMath.log(1 + TornadoMath.exp(-2 * magnitude));
  }

  static float square(float x) {
    return x * x;
  }

  /**
   * 0 for +-1; NaN for every other number, which no table of spins has an entry for. The logarithm of a negative number, for the
   * constant NaN is written into a kernel by a name that OpenCL does not know.
   */
  static float zeroIfSpin(float x) {
    return TornadoMath.abs(x) == 1 ? 0 : TornadoMath.log(-1 - TornadoMath.abs(x));
  }
}
