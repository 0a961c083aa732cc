package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

public final class FloatArray extends TornadoNativeArray {

  private final MemorySegment segment;

  public FloatArray(int numberOfElements) {
    this(Arena.ofAuto().allocate(HEADER_BYTES + (long) numberOfElements * Float.BYTES, Long.BYTES));
  }

  private FloatArray(MemorySegment headerAndNumbers) {
    segment = headerAndNumbers.asSlice(HEADER_BYTES);
  }

  public static FloatArray fromSegmentShallow(MemorySegment segment) {
    return new FloatArray(segment);
  }

  public float get(int index) {
    return segment.getAtIndex(ValueLayout.JAVA_FLOAT, index);
  }

  public void set(int index, float value) {
    segment.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
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
  public FloatArray emulatedCopy() {
    return new FloatArray(Math.toIntExact(segment.byteSize() / Float.BYTES));
  }
}
