package org.joulemark.workload.svdd.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/**
 * A row-major float64 matrix outside the heap, where OpenBLAS reads and writes it without copying.
 *
 * @param buffer the same memory as numbers
 */
record DoubleMatrix(int rows, int columns, MemorySegment numbers, DoubleBuffer buffer) {

  private static final long CACHE_LINE_BYTES = 64;

  static DoubleMatrix allocate(int rows, int columns, Arena arena) {
    MemorySegment numbers = arena.allocate((long) rows * columns * Double.BYTES, CACHE_LINE_BYTES);
    return new DoubleMatrix(
        rows, columns, numbers, numbers.asByteBuffer().order(ByteOrder.nativeOrder()).asDoubleBuffer());
  }

  int size() {
    return rows * columns;
  }

  double get(long index) {
    return numbers.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
  }

  void set(long index, double value) {
    numbers.setAtIndex(ValueLayout.JAVA_DOUBLE, index, value);
  }

  /** Copies numbers out, row after row. */
  void copyTo(long first, double[] target, int count) {
    MemorySegment.copy(numbers, ValueLayout.JAVA_DOUBLE, first * Double.BYTES, target, 0, count);
  }

  /** Copies numbers in, row after row. */
  void copyFrom(double[] source, long first, int count) {
    MemorySegment.copy(source, 0, numbers, ValueLayout.JAVA_DOUBLE, first * Double.BYTES, count);
  }
}
