package org.joulemark.backend.cpu;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Map;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.backend.cpu.kernel.RowKernel;

/** A compiled network: its buffers, one kernel for each thread, and the threads. The host is the device, nothing moves. */
final class CpuNetwork implements CompiledNetwork.Physical {

  private final Arena arena;
  private final Matrix input;
  private final Matrix output;
  private final WorkerPool pool;
  private final Map<String, String> choices;
  private boolean closed;

  private CpuNetwork(Arena arena, Matrix input, Matrix output, WorkerPool pool, Map<String, String> choices) {
    this.arena = arena;
    this.input = input;
    this.output = output;
    this.pool = pool;
    this.choices = choices;
  }

  static CpuNetwork compile(CompileRequest request, Arithmetic arithmetic) {
    int threads = request.settings().integer(CpuBackend.THREADS);
    KernelChoice choice = KernelChoice.of(request, arithmetic);
    Network network = request.network();
    KernelFactory kernels = KernelFactory.of(network, choice, arithmetic);
    Arena arena = Arena.ofShared();
    Matrix input = Matrix.allocate(request.batchRows(), network.inputs(), arithmetic.elementType(), arena);
    Matrix output = Matrix.allocate(request.batchRows(), network.outputs(), arithmetic.elementType(), arena);
    RowPartition partition = RowPartition.of(request.batchRows(), kernels.operationsPerRow(), threads);
    var tasks = new ArrayList<Runnable>();
    for (RowPartition.RowRange range : partition.ranges()) {
      RowKernel kernel = kernels.create(input, output);
      tasks.add(() -> kernel.evaluate(range.firstRow(), range.rows()));
    }
    Map<String, String> choices = Map.of(
        "kernel", choice.id(),
        "threads", Integer.toString(tasks.size()),
        "vectorBits", Integer.toString(kernels.vectorBits()));
    return new CpuNetwork(arena, input, output, new WorkerPool(tasks, "joulemark-cpu"), choices);
  }

  @Override
  public Matrix input() {
    requireOpen();
    return input;
  }

  @Override
  public Matrix output() {
    requireOpen();
    return output;
  }

  @Override
  public void upload() {
    requireOpen();
  }

  @Override
  public void infer() {
    requireOpen();
    pool.run();
  }

  @Override
  public void download() {
    requireOpen();
  }

  @Override
  public Map<String, String> choices() {
    return choices;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      pool.close();
      arena.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this compiled network has been closed");
    }
  }
}
