package org.joulemark.benchmark.gpu;

import org.joulemark.api.ElementType;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;

/** Binary64: TornadoVM compiles kernels for one number format. */
final class Float64LimitKernels implements LimitKernels<DoubleArray> {

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT64;
  }

  @Override
  public DoubleArray array(int length) {
    return new DoubleArray(length);
  }

  @Override
  public void copyOne(TaskGraph graph, String task, KernelContext context, DoubleArray from, DoubleArray to) {
    graph.task(task, Float64LimitKernels::one, context, from, to, 0);
  }

  @Override
  public void copyFour(TaskGraph graph, String task, KernelContext context, DoubleArray from, DoubleArray to) {
    graph.task(task, Float64LimitKernels::four, context, from, to, 0);
  }

  @Override
  public void multiplyAdd(
      TaskGraph graph, String task, KernelContext context, DoubleArray operands, DoubleArray sums, int steps) {
    graph.task(task, Float64LimitKernels::chains, context, operands, sums, steps);
  }

  /** On the device: as {@link LimitKernels#copyOne}. */
  static void one(KernelContext context, DoubleArray from, DoubleArray to, int first) {
    int at = first + context.groupIdx * GROUP_ITEMS + context.localIdx;
    to.set(at, from.get(at));
  }

  /** On the device: as {@link LimitKernels#copyFour}. All four are on their way before the first is written. */
  static void four(KernelContext context, DoubleArray from, DoubleArray to, int first) {
    int at = first + context.groupIdx * (FOUR * GROUP_ITEMS) + context.localIdx;
    double a = from.get(at);
    double b = from.get(at + GROUP_ITEMS);
    double c = from.get(at + 2 * GROUP_ITEMS);
    double d = from.get(at + 3 * GROUP_ITEMS);
    to.set(at, a);
    to.set(at + GROUP_ITEMS, b);
    to.set(at + 2 * GROUP_ITEMS, c);
    to.set(at + 3 * GROUP_ITEMS, d);
  }

  /** On the device: as {@link LimitKernels#multiplyAdd}. Chains are named one by one, so that no compiler puts them into memory. */
  static void chains(KernelContext context, DoubleArray operands, DoubleArray sums, int steps) {
    double x = operands.get(0);
    double y = operands.get(1);
    double a = context.localIdx;
    double b = a + 1;
    double c = a + 2;
    double d = a + 3;
    double e = a + 4;
    double f = a + 5;
    double g = a + 6;
    double h = a + 7;
    for (int step = 0; step < steps; step++) {
      a = a * x + y;
      b = b * x + y;
      c = c * x + y;
      d = d * x + y;
      e = e * x + y;
      f = f * x + y;
      g = g * x + y;
      h = h * x + y;
    }
    int at = (context.groupIdx * GROUP_ITEMS + context.localIdx) * CHAINS;
    sums.set(at, a);
    sums.set(at + 1, b);
    sums.set(at + 2, c);
    sums.set(at + 3, d);
    sums.set(at + 4, e);
    sums.set(at + 5, f);
    sums.set(at + 6, g);
    sums.set(at + 7, h);
  }
}
