package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Combines the lanes of each of many vectors, as many vectors at a time as a vector has lanes. Every step takes vectors
 * in pairs, puts one's lower and the other's upper lanes on top of each other and so halves their number; after log2
 * (lanes) steps lane r of the result belongs to vector r. Each vector's lanes meet in the same order wherever it stands.
 */
final class LaneFold {

  private static final int STEPS = Integer.numberOfTrailingZeros(COUNT);
  private static final VectorMask<Double>[] UPPER = upperMasks();
  private static final VectorShuffle<Double>[] SWAP = swaps();

  private LaneFold() {}

  /**
   * Replaces {@code vectors} vectors by the product of the lanes of each.
   *
   * @param vectors a multiple of the lane count
   */
  static void multiply(double[] values, int vectors) {
    for (int step = 0; step < STEPS; step++) {
      multiplyPairs(values, vectors >> step, UPPER[step], SWAP[step]);
    }
  }

  /** Replaces {@code vectors} vectors by the sum of the lanes of each. */
  static void add(double[] values, int vectors) {
    for (int step = 0; step < STEPS; step++) {
      addPairs(values, vectors >> step, UPPER[step], SWAP[step]);
    }
  }

  private static void multiplyPairs(
      double[] values, int vectors, VectorMask<Double> upper, VectorShuffle<Double> swap) {
    for (int vector = 0; vector < vectors; vector += 2) {
      DoubleVector even = DoubleVector.fromArray(DOUBLES, values, FIRST + vector * COUNT);
      DoubleVector odd = DoubleVector.fromArray(DOUBLES, values, FIRST + (vector + 1) * COUNT);
      even.blend(odd, upper).mul(odd.blend(even, upper).rearrange(swap))
          .intoArray(values, FIRST + (vector >> 1) * COUNT);
    }
  }

  private static void addPairs(
      double[] values, int vectors, VectorMask<Double> upper, VectorShuffle<Double> swap) {
    for (int vector = 0; vector < vectors; vector += 2) {
      DoubleVector even = DoubleVector.fromArray(DOUBLES, values, FIRST + vector * COUNT);
      DoubleVector odd = DoubleVector.fromArray(DOUBLES, values, FIRST + (vector + 1) * COUNT);
      even.blend(odd, upper).add(odd.blend(even, upper).rearrange(swap))
          .intoArray(values, FIRST + (vector >> 1) * COUNT);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorMask<Double>[] upperMasks() {
    var masks = new VectorMask[STEPS];
    for (int step = 0; step < STEPS; step++) {
      long lanes = 0;
      for (int lane = 0; lane < COUNT; lane++) {
        lanes |= (long) (lane >> step & 1) << lane;
      }
      masks[step] = VectorMask.fromLong(DOUBLES, lanes);
    }
    return masks;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorShuffle<Double>[] swaps() {
    var shuffles = new VectorShuffle[STEPS];
    for (int step = 0; step < STEPS; step++) {
      int distance = 1 << step;
      shuffles[step] = VectorShuffle.fromOp(DOUBLES, lane -> lane ^ distance);
    }
    return shuffles;
  }
}
