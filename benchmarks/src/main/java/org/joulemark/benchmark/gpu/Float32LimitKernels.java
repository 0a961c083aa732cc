package org.joulemark.benchmark.gpu;

import org.joulemark.api.ElementType;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** TornadoVM compiles kernels for one number format: these are written by hand, and the build writes others from them. */
final class Float32LimitKernels implements LimitKernels<FloatArray> {

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT32;
  }

  @Override
  public FloatArray array(int length) {
    return new FloatArray(length);
  }

  @Override
  public void copyOne(TaskGraph graph, String task, KernelContext context, FloatArray from, FloatArray to) {
    graph.task(task, Float32LimitKernels::one, context, from, to, 0);
  }

  @Override
  public void copyFour(TaskGraph graph, String task, KernelContext context, FloatArray from, FloatArray to) {
    graph.task(task, Float32LimitKernels::four, context, from, to, 0);
  }

  @Override
  public void multiplyAdd(
      TaskGraph graph, String task, KernelContext context, FloatArray operands, FloatArray sums, int steps) {
    graph.task(task, Float32LimitKernels::chains, context, operands, sums, steps);
  }

  /** On the device: as {@link LimitKernels#copyOne}. */
  static void one(KernelContext context, FloatArray from, FloatArray to, int first) {
    int at = first + context.groupIdx * GROUP_ITEMS + context.localIdx;
    to.set(at, from.get(at));
  }

  /** On the device: as {@link LimitKernels#copyFour}. All four are on their way before the first is written. */
  static void four(KernelContext context, FloatArray from, FloatArray to, int first) {
    int at = first + context.groupIdx * (FOUR * GROUP_ITEMS) + context.localIdx;
    float a = from.get(at);
    float b = from.get(at + GROUP_ITEMS);
    float c = from.get(at + 2 * GROUP_ITEMS);
    float d = from.get(at + 3 * GROUP_ITEMS);
    to.set(at, a);
    to.set(at + GROUP_ITEMS, b);
    to.set(at + 2 * GROUP_ITEMS, c);
    to.set(at + 3 * GROUP_ITEMS, d);
  }

  /** On the device: as {@link LimitKernels#multiplyAdd}. Chains are named one by one, so that no compiler puts them into memory. */
  static void chains(KernelContext context, FloatArray operands, FloatArray sums, int steps) {
    float x = operands.get(0);
    float y = operands.get(1);
    float a = context.localIdx;
    float b = a + 1;
    float c = a + 2;
    float d = a + 3;
    float e = a + 4;
    float f = a + 5;
    float g = a + 6;
    float h = a + 7;
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
