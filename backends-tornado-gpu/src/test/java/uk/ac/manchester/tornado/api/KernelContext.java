package uk.ac.manchester.tornado.api;

import java.util.Arrays;

/** A work item's view; the host's own has no group. */
public class KernelContext {

  public final Integer groupIdx;
  public final Integer groupIdy;
  public final Integer localIdx;
  public final Integer localIdy;

  private final EmulatedGroup group;
  private int allocations;

  public KernelContext() {
    this(new EmulatedGroup(0, 0, 1), 0, 0);
  }

  KernelContext(EmulatedGroup group, int localIdx, int localIdy) {
    this.group = group;
    groupIdx = group.x();
    groupIdy = group.y();
    this.localIdx = localIdx;
    this.localIdy = localIdy;
  }

  public void localBarrier() {
    group.await();
  }

  public int[] allocateIntLocalArray(int size) {
    return group.shared(allocations++, () -> {
      int[] array = new int[size];
      Arrays.fill(array, Integer.MIN_VALUE);
      return array;
    });
  }

  public float[] allocateFloatLocalArray(int size) {
    return group.shared(allocations++, () -> {
      float[] array = new float[size];
      Arrays.fill(array, Float.NaN);
      return array;
    });
  }

  public double[] allocateDoubleLocalArray(int size) {
    return group.shared(allocations++, () -> {
      double[] array = new double[size];
      Arrays.fill(array, Double.NaN);
      return array;
    });
  }
}
