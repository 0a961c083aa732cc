package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
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
  private static final VectorMask<Float>[] UPPER = upperMasks();
  private static final VectorShuffle<Float>[] SWAP = swaps();

  private LaneFold() {}

  /**
   * Multiplies lanes in pairs, from one fold to before another; after the last fold number r of {@code values} is the
   * product of the lanes of vector r.
   *
   * @param vectors there were before the first fold, a multiple of the lane count
   */
  static void multiply(float[] values, int vectors, int fromFold, int endFold) {
    for (int fold = fromFold; fold < endFold; fold++) {
      multiplyPairs(values, vectors >> fold, UPPER[fold], SWAP[fold]);
    }
  }

  /** Adds lanes in pairs, as {@link #multiply} multiplies them. */
  static void add(float[] values, int vectors, int fromFold, int endFold) {
    for (int fold = fromFold; fold < endFold; fold++) {
      addPairs(values, vectors >> fold, UPPER[fold], SWAP[fold]);
    }
  }

  private static void multiplyPairs(
      float[] values, int vectors, VectorMask<Float> upper, VectorShuffle<Float> swap) {
    for (int vector = 0; vector < vectors; vector += 2) {
      FloatVector even = FloatVector.fromArray(FLOATS, values, FIRST + vector * COUNT);
      FloatVector odd = FloatVector.fromArray(FLOATS, values, FIRST + (vector + 1) * COUNT);
      even.blend(odd, upper).mul(odd.blend(even, upper).rearrange(swap))
          .intoArray(values, FIRST + (vector >> 1) * COUNT);
    }
  }

  private static void addPairs(
      float[] values, int vectors, VectorMask<Float> upper, VectorShuffle<Float> swap) {
    for (int vector = 0; vector < vectors; vector += 2) {
      FloatVector even = FloatVector.fromArray(FLOATS, values, FIRST + vector * COUNT);
      FloatVector odd = FloatVector.fromArray(FLOATS, values, FIRST + (vector + 1) * COUNT);
      even.blend(odd, upper).add(odd.blend(even, upper).rearrange(swap))
          .intoArray(values, FIRST + (vector >> 1) * COUNT);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorMask<Float>[] upperMasks() {
    var masks = new VectorMask[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      long lanes = 0;
      for (int lane = 0; lane < COUNT; lane++) {
        lanes |= (long) (lane >> fold & 1) << lane;
      }
      masks[fold] = VectorMask.fromLong(FLOATS, lanes);
    }
    return masks;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorShuffle<Float>[] swaps() {
    var shuffles = new VectorShuffle[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      int distance = 1 << fold;
      shuffles[fold] = VectorShuffle.fromOp(FLOATS, lane -> lane ^ distance);
    }
    return shuffles;
  }
}
