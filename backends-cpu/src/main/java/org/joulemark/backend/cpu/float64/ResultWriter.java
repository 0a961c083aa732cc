package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.backend.cpu.kernel.Stage;

/**
 * Writes a chunk's results to the network's output.
 *
 * @param results one per row, from {@link Lanes#FIRST} on
 */
record ResultWriter(double[] results, MemorySegment output) implements Stage {

  @Override
  public void run(int firstRow, int rows) {
    MemorySegment.copy(results, FIRST, output, ValueLayout.JAVA_DOUBLE, (long) firstRow * Double.BYTES, rows);
  }
}
