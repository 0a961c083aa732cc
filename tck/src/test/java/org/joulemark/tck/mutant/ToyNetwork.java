package org.joulemark.tck.mutant;

import java.lang.foreign.Arena;
import java.util.Map;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/** A compiled network as it should be: evaluates row by row with the arithmetic given. */
final class ToyNetwork implements CompiledNetwork.Physical {

  private final Arena arena = Arena.ofShared();
  private final Network network;
  private final RowArithmetic arithmetic;
  private final Matrix input;
  private final Matrix output;

  ToyNetwork(Network network, int batchRows, ElementType elementType, RowArithmetic arithmetic) {
    this.network = network;
    this.arithmetic = arithmetic;
    this.input = Matrix.allocate(batchRows, network.inputs(), elementType, arena);
    this.output = Matrix.allocate(batchRows, network.outputs(), elementType, arena);
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
    for (int row = 0; row < input.rows(); row++) {
      double[] answers = arithmetic.evaluate(network, input.row(row));
      for (int answer = 0; answer < answers.length; answer++) {
        output.set(row, answer, answers[answer]);
      }
    }
  }

  @Override
  public void download() {
    requireOpen();
  }

  @Override
  public Map<String, String> choices() {
    return Map.of("kernel", "plain");
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  private void requireOpen() {
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException("this network has been closed");
    }
  }
}
