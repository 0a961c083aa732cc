package org.joulemark.backend.cpu;

import java.util.Arrays;

/**
 * How a running product of factors >= 1 is kept inside the range of its number format, decided from bounds on the
 * factors before the first row is seen. Every lane of a vector holds a product of its own; in the end the lanes are
 * multiplied with each other.
 *
 * <p>Where the whole product fits, each lane starts at a power of two below one, so that the format's negative exponents
 * serve as well. Where it does not fit, products run over blocks of a few vectors, after each of which the exponent moves
 * to a counter of its own. Nothing is ever clamped.
 *
 * @param startExponent each lane's product starts at 2 to this power
 * @param surplusExponent the power of two that starting values and padding leave in the whole product
 * @param blockVectors vectors of factors multiplied before exponents must be split off
 * @param splitsExponents whether exponents are counted apart from mantissas
 */
public record ProductScaling(
    int startExponent, int surplusExponent, int blockVectors, boolean splitsExponents) {

  /** Left free for rounding, and for the mantissa below two that a block's product is multiplied into. */
  private static final int SPARE_BITS = 2;

  /**
   * The scaling for factors of given bounds.
   *
   * @param factorBits upper bound of log2 of each factor, in the order in which lanes take them
   * @param paddingBits log2 of each factor that pads the last vector
   * @param lanes of a vector
   * @param maxExponent of the number format, 127 for binary32
   */
  public static ProductScaling forFactors(double[] factorBits, int paddingBits, int lanes, int maxExponent) {
    int vectors = Math.ceilDiv(factorBits.length, lanes);
    double[] padded = Arrays.copyOf(factorBits, vectors * lanes);
    Arrays.fill(padded, factorBits.length, padded.length, paddingBits);
    int paddingExponent = (padded.length - factorBits.length) * paddingBits;
    int usableBits = maxExponent - SPARE_BITS;
    double totalBits = Arrays.stream(padded).sum();
    int borrowed = (int) Math.ceil(Math.max(0, totalBits - usableBits) / lanes);
    if (borrowed * lanes <= usableBits) {
      return new ProductScaling(-borrowed, paddingExponent - borrowed * lanes, vectors, false);
    }
    double largest = Arrays.stream(padded).max().orElseThrow();
    int blockVectors = Math.clamp((long) (usableBits / largest), 1, vectors);
    return new ProductScaling(0, paddingExponent, blockVectors, true);
  }

  /** Scaling for factors from 1 to 2 each, where padding factors are exactly 2. */
  public static ProductScaling forFactorsUpToTwo(int factors, int lanes, int maxExponent) {
    double[] factorBits = new double[factors];
    Arrays.fill(factorBits, 1);
    return forFactors(factorBits, 1, lanes, maxExponent);
  }
}
