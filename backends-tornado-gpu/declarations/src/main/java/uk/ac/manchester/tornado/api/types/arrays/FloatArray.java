package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;

/** Compile-only declaration. */
public final class FloatArray extends TornadoNativeArray {

  public FloatArray(int numberOfElements) {}

  public static native FloatArray fromSegmentShallow(MemorySegment segment);

  public native float get(int index);

  public native void set(int index, float value);

  @Override
  public native MemorySegment getSegment();

  @Override
  public native long getNumBytesOfSegmentWithHeader();

  @Override
  public native long getNumBytesOfSegment();
}
