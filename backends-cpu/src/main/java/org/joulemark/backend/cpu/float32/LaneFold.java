package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Combines the lanes of each of many vectors, as many vectors at a time as a vector has lanes. Every step takes vectors
 * in pairs, puts one's lower and the other's upper lanes on top of each other and so halves their number; after log2
 * (lanes) steps lane r of the result belongs to vector r. Each vector's lanes meet in the same order wherever it stands.
 */
final class LaneFold {

  private static final int STEPS = Integer.numberOfTrailingZeros(COUNT);
  private static final VectorMask<Float>[] UPPER = upperMasks();
  private static final VectorShuffle<Float>[] SWAP = swaps();

  private LaneFold() {}

  /**
   * Replaces {@code vectors} vectors by the product of the lanes of each.
   *
   * @param vectors a multiple of the lane count
   */
  static void multiply(float[] values, int vectors) {
    for (int step = 0; step < STEPS; step++) {
      multiplyPairs(values, vectors >> step, UPPER[step], SWAP[step]);
    }
  }

  /** Replaces {@code vectors} vectors by the sum of the lanes of each. */
  static void add(float[] values, int vectors) {
    for (int step = 0; step < STEPS; step++) {
      addPairs(values, vectors >> step, UPPER[step], SWAP[step]);
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
    var masks = new VectorMask[STEPS];
    for (int step = 0; step < STEPS; step++) {
      long lanes = 0;
      for (int lane = 0; lane < COUNT; lane++) {
        lanes |= (long) (lane >> step & 1) << lane;
      }
      masks[step] = VectorMask.fromLong(FLOATS, lanes);
    }
    return masks;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorShuffle<Float>[] swaps() {
    var shuffles = new VectorShuffle[STEPS];
    for (int step = 0; step < STEPS; step++) {
      int distance = 1 << step;
      shuffles[step] = VectorShuffle.fromOp(FLOATS, lane -> lane ^ distance);
    }
    return shuffles;
  }
}
