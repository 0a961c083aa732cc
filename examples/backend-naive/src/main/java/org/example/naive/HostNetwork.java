package org.example.naive;

import java.lang.foreign.Arena;
import java.util.Map;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;

/** A compiled network whose buffers lie in the host's memory, so that nothing is moved. */
final class HostNetwork implements CompiledNetwork.Physical {

  private final Arena arena;
  private final Matrix input;
  private final Matrix output;
  private final Kernel kernel;

  HostNetwork(Arena arena, Matrix input, Matrix output, Kernel kernel) {
    this.arena = arena;
    this.input = input;
    this.output = output;
    this.kernel = kernel;
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
    kernel.infer(input, output);
  }

  @Override
  public void download() {
    requireOpen();
  }

  @Override
  public Map<String, String> choices() {
    requireOpen();
    return Map.of();
  }

  @Override
  public void close() {
    if (isOpen()) {
      arena.close();
    }
  }

  private boolean isOpen() {
    return arena.scope().isAlive();
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("this network is closed");
    }
  }
}
