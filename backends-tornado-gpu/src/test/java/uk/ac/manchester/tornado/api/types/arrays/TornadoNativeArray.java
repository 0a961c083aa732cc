package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;

public abstract class TornadoNativeArray {

  static final long HEADER_BYTES = 16;

  public abstract MemorySegment getSegment();

  public abstract long getNumBytesOfSegmentWithHeader();

  public abstract long getNumBytesOfSegment();

  /** What the device keeps of it. */
  public abstract TornadoNativeArray emulatedCopy();

  public void emulatedCopyFrom(TornadoNativeArray source) {
    getSegment().copyFrom(source.getSegment());
  }
}
