package org.joulemark.benchmark.gpu;

import org.joulemark.api.ElementType;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.backend.tornado.device.TornadoDevices;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * How fast a device copies: every number of a large array into another, by the faster of two kernels, some times in one run, so that
 * what it takes to start a run is a small part.
 */
final class CopyLimit implements AutoCloseable {

  /** Beside it no cache of 2026 counts, and both arrays leave most of a device's memory to the networks. */
  private static final int SHARE_OF_MEMORY = 32;
  private static final long LEAST_BYTES = 1L << 26;
  private static final long MOST_BYTES = 1L << 32;
  private static final int COPIES = 4;
  private static final int TRIALS = 3;
  /** Numbers repeat after so many, which binary32 holds exactly. */
  private static final int DISTINCT = 1 << 20;

  private final TornadoNativeArray from;
  private final TornadoNativeArray to;
  private final DeviceGraph graph;
  private final String kernel;

  private CopyLimit(TornadoNativeArray from, TornadoNativeArray to, DeviceGraph graph, String kernel) {
    this.from = from;
    this.to = to;
    this.graph = graph;
    this.kernel = kernel;
  }

  static <A extends TornadoNativeArray> CopyLimit of(TornadoDevices.Unit unit, LimitKernels<A> kernels) {
    int numbers = numbers(unit, kernels.elementType());
    A from = kernels.array(numbers);
    A to = kernels.array(numbers);
    fill(new Matrix(numbers, 1, kernels.elementType(), from.getSegment()));
    CopyLimit one = by(
        unit, "copyOne", from, to, numbers / LimitKernels.GROUP_ITEMS,
        (graph, name, context) -> kernels.copyOne(graph, name, context, from, to));
    CopyLimit four = by(
        unit, "copyFour", from, to, numbers / (LimitKernels.FOUR * LimitKernels.GROUP_ITEMS),
        (graph, name, context) -> kernels.copyFour(graph, name, context, from, to));
    return faster(one, four);
  }

  private static CopyLimit by(
      TornadoDevices.Unit unit, String kernel, TornadoNativeArray from, TornadoNativeArray to, int groups,
      DeviceGraph.Task task) {
    to.getSegment().fill((byte) 0xff);
    var copy = new CopyLimit(from, to, DeviceGraph.on(unit, kernel, from, to, groups, COPIES, task), kernel);
    copy.requireCopy();
    return copy;
  }

  private static int numbers(TornadoDevices.Unit unit, ElementType elementType) {
    long wanted = Math.clamp(unit.device().memoryBytes() / SHARE_OF_MEMORY, LEAST_BYTES, MOST_BYTES);
    long numbers = Math.min(wanted, unit.maxBufferBytes() / 2) / elementType.bytes();
    int whole = LimitKernels.FOUR * LimitKernels.GROUP_ITEMS;
    return Math.toIntExact(numbers / whole * whole);
  }

  private static void fill(Matrix column) {
    for (int row = 0; row < column.rows(); row++) {
      column.set(row, 0, row % DISTINCT);
    }
  }

  private static CopyLimit faster(CopyLimit left, CopyLimit right) {
    boolean isLeft = left.leastSeconds() < right.leastSeconds();
    (isLeft ? right : left).close();
    return isLeft ? left : right;
  }

  private double leastSeconds() {
    double least = Double.MAX_VALUE;
    for (int trial = 0; trial < TRIALS; trial++) {
      long start = System.nanoTime();
      run();
      least = Math.min(least, (System.nanoTime() - start) * 1e-9);
    }
    return least;
  }

  void run() {
    graph.run();
  }

  /** Read and written by a run. */
  long bytes() {
    return 2L * COPIES * from.getSegment().byteSize();
  }

  String description() {
    return "%d MiB to %d MiB, kernel %s"
        .formatted(from.getSegment().byteSize() >> 20, to.getSegment().byteSize() >> 20, kernel);
  }

  /**
   * Looks at every number.
   *
   * @throws InvalidInputException where one was not copied
   */
  void requireCopy() {
    graph.fetch();
    if (from.getSegment().mismatch(to.getSegment()) >= 0) {
      throw new InvalidInputException("the device copies wrong, with the kernel " + kernel);
    }
  }

  @Override
  public void close() {
    graph.close();
  }
}
