package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import uk.ac.manchester.tornado.api.types.HalfFloat;

public final class HalfFloatArray extends TornadoNativeArray {

  private final MemorySegment segment;

  public HalfFloatArray(int numberOfElements) {
    this(Arena.ofAuto().allocate(HEADER_BYTES + (long) numberOfElements * Short.BYTES, Long.BYTES));
  }

  private HalfFloatArray(MemorySegment headerAndNumbers) {
    segment = headerAndNumbers.asSlice(HEADER_BYTES);
  }

  public static HalfFloatArray fromSegmentShallow(MemorySegment segment) {
    return new HalfFloatArray(segment);
  }

  public HalfFloat get(int index) {
    return new HalfFloat(segment.getAtIndex(ValueLayout.JAVA_SHORT, index));
  }

  public void set(int index, HalfFloat value) {
    segment.setAtIndex(ValueLayout.JAVA_SHORT, index, value.getHalfFloatValue());
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
  public HalfFloatArray emulatedCopy() {
    return new HalfFloatArray(Math.toIntExact(segment.byteSize() / Short.BYTES));
  }
}
