package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;
import uk.ac.manchester.tornado.api.types.HalfFloat;

/** Compile-only declaration. */
public final class HalfFloatArray extends TornadoNativeArray {

  public HalfFloatArray(int numberOfElements) {}

  public static native HalfFloatArray fromSegmentShallow(MemorySegment segment);

  public native HalfFloat get(int index);

  public native void set(int index, HalfFloat value);

  @Override
  public native MemorySegment getSegment();

  @Override
  public native long getNumBytesOfSegmentWithHeader();

  @Override
  public native long getNumBytesOfSegment();
}
