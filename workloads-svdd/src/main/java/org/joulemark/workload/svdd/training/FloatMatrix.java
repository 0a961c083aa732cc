package org.joulemark.workload.svdd.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A row-major float32 matrix outside the heap, where OpenBLAS reads and writes it without copying.
 *
 * @param buffer the same memory as numbers
 */
record FloatMatrix(int rows, int columns, MemorySegment numbers, FloatBuffer buffer) {

  private static final long CACHE_LINE_BYTES = 64;

  static FloatMatrix allocate(int rows, int columns, Arena arena) {
    return of(rows, columns, arena.allocate((long) rows * columns * Float.BYTES, CACHE_LINE_BYTES));
  }

  /** Shares the memory. */
  static FloatMatrix of(int rows, int columns, MemorySegment numbers) {
    return new FloatMatrix(
        rows, columns, numbers, numbers.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer());
  }

  /** A view of the first rows. */
  FloatMatrix firstRows(int count) {
    return count == rows ? this : of(count, columns, numbers.asSlice(0, (long) count * columns * Float.BYTES));
  }

  int size() {
    return rows * columns;
  }

  float get(int row, int column) {
    return numbers.getAtIndex(ValueLayout.JAVA_FLOAT, (long) row * columns + column);
  }

  /** Copies an array's numbers into a row. */
  void setRow(int row, float[] source, int first) {
    MemorySegment.copy(source, first, numbers, ValueLayout.JAVA_FLOAT, (long) row * columns * Float.BYTES, columns);
  }

  /** Copies numbers out, row after row, as many as fit. */
  void copyTo(long first, float[] target, int count) {
    MemorySegment.copy(numbers, ValueLayout.JAVA_FLOAT, first * Float.BYTES, target, 0, count);
  }

  /** Copies numbers in, row after row. */
  void copyFrom(float[] source, long first, int count) {
    MemorySegment.copy(source, 0, numbers, ValueLayout.JAVA_FLOAT, first * Float.BYTES, count);
  }
}
