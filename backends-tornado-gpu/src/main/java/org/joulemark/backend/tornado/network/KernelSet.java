package org.joulemark.backend.tornado.network;

import java.lang.foreign.MemorySegment;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The arrays and kernels of one number format.
 *
 * @param <A> arrays of its numbers
 */
interface KernelSet<A extends TornadoNativeArray> {

  /**
   * A layer on the device.
   *
   * @param weights inputs x outputs
   * @param bias outputs
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  record Layer<A>(A weights, A bias, int inputs, int outputs, int activation) {}

  NumberFormat format();

  /** Bytes before the numbers of an array, which TornadoVM wants there. */
  long headerBytes();

  /** An array over memory of the caller's: a header, then the numbers. */
  A array(MemorySegment headerAndNumbers);

  /** A task that does nothing to an array, for a graph that only moves it. */
  void keep(TaskGraph graph, String task, A array);

  void dense(TaskGraph graph, String task, Tile tile, KernelContext context, Layer<A> layer, A input, A output,
      int rows);

  void logAmplitude(
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<A> layer, A input, A networkInput,
      A visibleBias, int sites, A output, int rows);

  void squaredDistance(
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<A> layer, A input, A center, A output,
      int rows);

  void expTable(
      TaskGraph graph, String task, KernelContext context, A spins, SpinTables<A> tables, A output, int rows);

  /**
   * Tables of exponentials on the device.
   *
   * @param blockFactors factors that can be multiplied without overflow
   */
  record SpinTables<A>(A exponentials, A linear, int sites, int units, int blockFactors) {}
}
