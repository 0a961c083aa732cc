package org.joulemark.backend.cpu.kernel;

/**
 * Evaluates a network for consecutive rows of its input and writes each row's answer. Holds its own scratch memory, so
 * it belongs to one thread at a time; allocates nothing. A row's answer depends on that row alone, bit for bit: neither
 * on its place nor on its neighbours.
 */
public interface RowKernel {

  /**
   * Evaluates rows {@code firstRow} to {@code firstRow + rows - 1}.
   *
   * @param rows at least 1
   */
  void evaluate(int firstRow, int rows);
}
