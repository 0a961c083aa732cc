package org.joulemark.backend.cpu.kernel;

import java.util.Arrays;

/**
 * How a running product of factors of at least 1 is kept inside the range of its number format, decided from bounds on the
 * factors before the first row is seen. Nothing is ever clamped. Every lane of a vector holds a product of its own; in the
 * end the lanes are multiplied with each other in pairs, pairs of pairs and so on, called folds here.
 *
 * <p>Each lane starts at a power of two below one, so that the format's negative exponents serve as well. As many folds as
 * fit are done on numbers as they are; then exponents are split off and summed apart. Where not even a lane's own product
 * fits, it runs over blocks of a few vectors, with a split after each block.
 *
 * @param startExponent each lane's product starts at 2 to this power
 * @param surplusExponent the power of two that starting values and padding leave in the whole product
 * @param blockVectors vectors of factors multiplied before exponents must be split off
 * @param wholeFolds folds that need no split before them; all of them where the whole product fits
 */
public record ProductScaling(int startExponent, int surplusExponent, int blockVectors, int wholeFolds) {

  /** Left free for rounding, and for the mantissa below two that a block's product is multiplied into. */
  private static final int SPARE_BITS = 2;

  /**
   * The scaling for factors of given bounds.
   *
   * @param factorBits upper bound of log2 of each factor, in the order in which lanes take them
   * @param paddingBits log2 of each factor that pads the last vector
   * @param lanes of a vector, a power of two
   * @param maxExponent of the number format, 127 for binary32
   */
  public static ProductScaling forFactors(double[] factorBits, int paddingBits, int lanes, int maxExponent) {
    int vectors = Math.ceilDiv(factorBits.length, lanes);
    double[] padded = Arrays.copyOf(factorBits, vectors * lanes);
    Arrays.fill(padded, factorBits.length, padded.length, paddingBits);
    int paddingExponent = (padded.length - factorBits.length) * paddingBits;
    int usableBits = maxExponent - SPARE_BITS;
    double[] laneBits = laneBits(padded, lanes);
    for (int folds = Integer.numberOfTrailingZeros(lanes); folds >= 0; folds--) {
      int borrowed = borrowedBits(laneBits, folds, usableBits);
      if (borrowed << folds <= usableBits) {
        return new ProductScaling(-borrowed, paddingExponent - borrowed * lanes, vectors, folds);
      }
    }
    double largest = Arrays.stream(padded).max().orElseThrow();
    return new ProductScaling(0, paddingExponent, Math.clamp((long) (usableBits / largest), 1, vectors), 0);
  }

  /** Scaling for factors from 1 to 2 each, where padding factors are exactly 2. */
  public static ProductScaling forFactorsUpToTwo(int factors, int lanes, int maxExponent) {
    double[] factorBits = new double[factors];
    Arrays.fill(factorBits, 1);
    return forFactors(factorBits, 1, lanes, maxExponent);
  }

  private static double[] laneBits(double[] factorBits, int lanes) {
    double[] bits = new double[lanes];
    for (int factor = 0; factor < factorBits.length; factor++) {
      bits[factor % lanes] += factorBits[factor];
    }
    return bits;
  }

  /** The powers of two that every lane must start below one for none of so many folds to overflow. */
  private static int borrowedBits(double[] laneBits, int folds, int usableBits) {
    double borrowed = 0;
    double[] bits = laneBits;
    for (int fold = 0; fold <= folds; fold++) {
      double excess = Arrays.stream(bits).max().orElseThrow() - usableBits;
      borrowed = Math.max(borrowed, excess / (1 << fold));
      bits = pairSums(bits);
    }
    return (int) Math.ceil(borrowed);
  }

  private static double[] pairSums(double[] bits) {
    double[] sums = new double[Math.max(1, bits.length / 2)];
    for (int lane = 0; lane < bits.length; lane++) {
      sums[lane / 2] += bits[lane];
    }
    return sums;
  }
}
