package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;

/** Compile-only declaration. */
public final class DoubleArray extends TornadoNativeArray {

  public DoubleArray(int numberOfElements) {}

  public static native DoubleArray fromSegmentShallow(MemorySegment segment);

  public native double get(int index);

  public native void set(int index, double value);

  @Override
  public native MemorySegment getSegment();

  @Override
  public native long getNumBytesOfSegmentWithHeader();

  @Override
  public native long getNumBytesOfSegment();
}
