package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

public final class DoubleArray extends TornadoNativeArray {

  private final MemorySegment segment;

  public DoubleArray(int numberOfElements) {
    this(Arena.ofAuto().allocate(HEADER_BYTES + (long) numberOfElements * Double.BYTES, Long.BYTES));
  }

  private DoubleArray(MemorySegment headerAndNumbers) {
    segment = headerAndNumbers.asSlice(HEADER_BYTES);
  }

  public static DoubleArray fromSegmentShallow(MemorySegment segment) {
    return new DoubleArray(segment);
  }

  public double get(int index) {
    return segment.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
  }

  public void set(int index, double value) {
    segment.setAtIndex(ValueLayout.JAVA_DOUBLE, index, value);
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
  public DoubleArray emulatedCopy() {
    return new DoubleArray(Math.toIntExact(segment.byteSize() / Double.BYTES));
  }
}
