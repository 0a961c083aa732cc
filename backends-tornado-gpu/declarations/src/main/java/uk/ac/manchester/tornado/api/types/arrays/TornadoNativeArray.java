package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;

/** Compile-only declaration: numbers off the heap, behind a header. */
public abstract class TornadoNativeArray {

  TornadoNativeArray() {}

  public abstract MemorySegment getSegment();

  public abstract long getNumBytesOfSegmentWithHeader();

  public abstract long getNumBytesOfSegment();
}
