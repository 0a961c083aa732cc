package org.joulemark.benchmark.gpu;

import org.joulemark.api.ElementType;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Kernels that do nothing but move numbers, or nothing but multiply and add. Work groups have {@link #GROUP_ITEMS} items along the
 * first index.
 *
 * @param <A> arrays of one precision
 */
interface LimitKernels<A extends TornadoNativeArray> {

  int GROUP_ITEMS = 256;

  /** Numbers that an item of {@link #copyFour} moves. */
  int FOUR = 4;

  /** Independent sums of an item: enough for a processor with two units of a latency of four cycles, and few enough for registers. */
  int CHAINS = 8;

  ElementType elementType();

  /** A zeroed array, in memory that ends when nobody refers to it. */
  A array(int length);

  /** Copies a number for each item. */
  void copyOne(TaskGraph graph, String task, KernelContext context, A from, A to);

  /** Copies four numbers for each item, a group's side by side. */
  void copyFour(TaskGraph graph, String task, KernelContext context, A from, A to);

  /**
   * Takes {@code steps} steps {@code sum = sum * x + y} in each of an item's chains, from the item's number in its group plus the
   * chain's number.
   *
   * @param operands x and y, which no compiler knows
   * @param sums those of the first item, chain by chain, then those of the next
   */
  void multiplyAdd(TaskGraph graph, String task, KernelContext context, A operands, A sums, int steps);
}
