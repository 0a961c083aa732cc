package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;

/** Compile-only declaration. */
public final class BFloat16Array extends TornadoNativeArray {

  public BFloat16Array(int numberOfElements) {}

  public static native BFloat16Array fromSegmentShallow(MemorySegment segment);

  public native short get(int index);

  public native void set(int index, short bits);

  @Override
  public native MemorySegment getSegment();

  @Override
  public native long getNumBytesOfSegmentWithHeader();

  @Override
  public native long getNumBytesOfSegment();
}
