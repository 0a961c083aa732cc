package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

public final class BFloat16Array extends TornadoNativeArray {

  private final MemorySegment segment;

  public BFloat16Array(int numberOfElements) {
    this(Arena.ofAuto().allocate(HEADER_BYTES + (long) numberOfElements * Short.BYTES, Long.BYTES));
  }

  private BFloat16Array(MemorySegment headerAndNumbers) {
    segment = headerAndNumbers.asSlice(HEADER_BYTES);
  }

  public static BFloat16Array fromSegmentShallow(MemorySegment segment) {
    return new BFloat16Array(segment);
  }

  public short get(int index) {
    return segment.getAtIndex(ValueLayout.JAVA_SHORT, index);
  }

  public void set(int index, short bits) {
    segment.setAtIndex(ValueLayout.JAVA_SHORT, index, bits);
  }

  @Override
  public MemorySegment getSegment() {
    return segment;
  }

  @Override
  public long getNumBytesOfSegmentWithHeader() {
    return HEADER_BYTES + segment.byteSize();
  }

  @Override
  public long getNumBytesOfSegment() {
    return segment.byteSize();
  }

  @Override
  public BFloat16Array emulatedCopy() {
    return new BFloat16Array(Math.toIntExact(segment.byteSize() / Short.BYTES));
  }
}
