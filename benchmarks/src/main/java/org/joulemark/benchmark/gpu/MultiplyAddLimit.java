package org.joulemark.benchmark.gpu;

import org.joulemark.api.ElementType;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.backend.tornado.device.TornadoDevices;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * How many multiply-adds a device does in a second: independent sums in registers, with nothing to load. Both operands are 1, which
 * no compiler knows, so that every sum is a whole number and tells how many steps were taken.
 */
final class MultiplyAddLimit implements AutoCloseable {

  /** Enough for the items that a compute unit has at a time, several times over. */
  private static final int GROUPS_PER_UNIT = 16;
  /** The largest sum stays a whole number in binary32. */
  private static final int STEPS = 1 << 14;

  private final DeviceGraph graph;
  private final Matrix sums;

  private MultiplyAddLimit(DeviceGraph graph, Matrix sums) {
    this.graph = graph;
    this.sums = sums;
  }

  static <A extends TornadoNativeArray> MultiplyAddLimit of(TornadoDevices.Unit unit, LimitKernels<A> kernels) {
    int groups = GROUPS_PER_UNIT * Math.max(1, unit.device().computeUnits());
    int numbers = groups * LimitKernels.GROUP_ITEMS * LimitKernels.CHAINS;
    A operands = kernels.array(2);
    A sums = kernels.array(numbers);
    ElementType elementType = kernels.elementType();
    var operandPair = new Matrix(2, 1, elementType, operands.getSegment());
    operandPair.set(0, 0, 1);
    operandPair.set(1, 0, 1);
    DeviceGraph graph = DeviceGraph.on(
        unit, "multiplyAdd" + elementType, operands, sums, groups, 1,
        (tasks, name, context) -> kernels.multiplyAdd(tasks, name, context, operands, sums, STEPS));
    var limit = new MultiplyAddLimit(graph, new Matrix(numbers, 1, elementType, sums.getSegment()));
    limit.requireSums();
    return limit;
  }

  void run() {
    graph.run();
  }

  /** Done by a run. */
  long multiplyAdds() {
    return (long) sums.rows() * STEPS;
  }

  /**
   * Looks at every sum.
   *
   * @throws InvalidInputException where one is wrong
   */
  void requireSums() {
    graph.fetch();
    for (int row = 0; row < sums.rows(); row++) {
      int item = row / LimitKernels.CHAINS % LimitKernels.GROUP_ITEMS;
      int expected = STEPS + item + row % LimitKernels.CHAINS;
      if (sums.get(row, 0) != expected) {
        throw new InvalidInputException(
            "the device adds wrong: sum %d is %s, not %d".formatted(row, sums.get(row, 0), expected));
      }
    }
  }

  @Override
  public void close() {
    graph.close();
  }
}
