package uk.ac.manchester.tornado.api;

/** Compile-only declaration: what a work item knows of itself and shares with its work group. */
public class KernelContext {

  public final Integer groupIdx = null;
  public final Integer groupIdy = null;
  public final Integer localIdx = null;
  public final Integer localIdy = null;

  public KernelContext() {}

  public native void localBarrier();

  public native int[] allocateIntLocalArray(int size);

  public native float[] allocateFloatLocalArray(int size);

  public native double[] allocateDoubleLocalArray(int size);
}
