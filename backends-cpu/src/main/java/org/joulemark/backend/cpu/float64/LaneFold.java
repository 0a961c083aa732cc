package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Combines the lanes of each of many vectors. Every fold takes vectors in pairs, puts one's even and the other's odd
 * lanes (then pairs of lanes, then fours) on top of each other and so halves the number of vectors; in the end each vector
 * of the beginning has one lane. A vector's lanes meet in the same order wherever it stands.
 */
final class LaneFold {

  /** Folds until one lane per vector is left. */
  static final int FOLDS = Integer.numberOfTrailingZeros(COUNT);
  private static final VectorMask<Double>[] UPPER = upperMasks();
  private static final VectorShuffle<Double>[] SWAP = swaps();

  private LaneFold() {}

  /**
   * Multiplies lanes in pairs, from one fold to before another; after the last fold number r of {@code values} is the
   * product of the lanes of vector r.
   *
   * @param vectors there were before the first fold, a multiple of the lane count
   */
  static void multiply(double[] values, int vectors, int fromFold, int endFold) {
    for (int fold = fromFold; fold < endFold; fold++) {
      multiplyPairs(values, vectors >> fold, UPPER[fold], SWAP[fold]);
    }
  }

  /** Adds lanes in pairs, as {@link #multiply} multiplies them. */
  static void add(double[] values, int vectors, int fromFold, int endFold) {
    for (int fold = fromFold; fold < endFold; fold++) {
      addPairs(values, vectors >> fold, UPPER[fold], SWAP[fold]);
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
    var masks = new VectorMask[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      long lanes = 0;
      for (int lane = 0; lane < COUNT; lane++) {
        lanes |= (long) (lane >> fold & 1) << lane;
      }
      masks[fold] = VectorMask.fromLong(DOUBLES, lanes);
    }
    return masks;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorShuffle<Double>[] swaps() {
    var shuffles = new VectorShuffle[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      int distance = 1 << fold;
      shuffles[fold] = VectorShuffle.fromOp(DOUBLES, lane -> lane ^ distance);
    }
    return shuffles;
  }
}
