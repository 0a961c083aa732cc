package org.joulemark.backend.cpu.kernel;

/** One step of a kernel over a chunk of consecutive rows; steps hand numbers on in scratch memory that they share. */
public interface Stage {

  /**
   * Does this step for one chunk.
   *
   * @param firstRow of the chunk, counted in the whole batch
   * @param rows of the chunk, at least 1
   */
  void run(int firstRow, int rows);
}
