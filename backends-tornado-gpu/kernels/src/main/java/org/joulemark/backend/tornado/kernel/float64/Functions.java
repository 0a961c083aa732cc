package org.joulemark.backend.tornado.kernel.float64;

import org.joulemark.backend.tornado.kernel.ActivationCode;
import uk.ac.manchester.tornado.api.math.TornadoMath;

/** Functions of one number, of what the device's compiler offers: neither expm1 nor log1p. NaN gives NaN. */
final class Functions {

  /** Above it e^x - 1 loses too many digits to the 1, and a series is as good. */
  private static final double SERIES_FROM = -0.25;

  private Functions() {}

  static double activate(double x, int activation) {
    if (activation == ActivationCode.RELU) {
      return x < 0 ? 0 : x;
    }
    if (activation == ActivationCode.ELU) {
      return elu(x);
    }
    if (activation == ActivationCode.TANH) {
      return TornadoMath.tanh(x);
    }
    return x;
  }

  private static double elu(double x) {
    if (x > 0) {
      return x;
    }
    return x > SERIES_FROM ? expMinusOneNearZero(x) : TornadoMath.exp(x) - 1;
  }

  /** The first fourteen terms of its Taylor series. */
  private static double expMinusOneNearZero(double x) {
    double sum = 1 + x / 14;
    sum = 1 + x / 13 * sum;
    sum = 1 + x / 12 * sum;
    sum = 1 + x / 11 * sum;
    sum = 1 + x / 10 * sum;
    sum = 1 + x / 9 * sum;
    sum = 1 + x / 8 * sum;
    sum = 1 + x / 7 * sum;
    sum = 1 + x / 6 * sum;
    sum = 1 + x / 5 * sum;
    sum = 1 + x / 4 * sum;
    sum = 1 + x / 3 * sum;
    sum = 1 + x / 2 * sum;
    return x * sum;
  }

  /** ln(2 cosh x) without overflow: |x| + ln(1 + e^(-2|x|)). */
  static double logTwoCosh(double x) {
    double magnitude = TornadoMath.abs(x);
    return magnitude + TornadoMath.log(1 + TornadoMath.exp(-2 * magnitude));
  }

  static double square(double x) {
    return x * x;
  }

  /**
   * 0 for +-1; NaN for every other number, which no table of spins has an entry for. The logarithm of a negative number, for the
   * constant NaN is written into a kernel by a name that OpenCL does not know.
   */
  static double zeroIfSpin(double x) {
    return TornadoMath.abs(x) == 1 ? 0 : TornadoMath.log(-1 - TornadoMath.abs(x));
  }
}
