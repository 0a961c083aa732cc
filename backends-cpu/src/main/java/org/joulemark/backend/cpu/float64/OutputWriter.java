package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.backend.cpu.kernel.Stage;

/**
 * Writes a chunk's answers to the network's output, which has no room between its rows.
 *
 * @param answers rows of {@code outputs} numbers, {@code stride} apart, from {@link Lanes#FIRST} on
 * @param output batch rows x outputs
 */
record OutputWriter(double[] answers, int outputs, int stride, MemorySegment output) implements Stage {

  /** Writes answers of one number. */
  OutputWriter(double[] answers, MemorySegment output) {
    this(answers, 1, 1, output);
  }

  @Override
  public void run(int firstRow, int rows) {
    if (stride == outputs) {
      write(FIRST, firstRow, rows * outputs);
    } else {
      for (int row = 0; row < rows; row++) {
        write(FIRST + row * stride, firstRow + row, outputs);
      }
    }
  }

  private void write(int from, int toRow, int numbers) {
    long firstByte = (long) toRow * outputs * Double.BYTES;
    MemorySegment.copy(answers, from, output, ValueLayout.JAVA_DOUBLE, firstByte, numbers);
  }
}
