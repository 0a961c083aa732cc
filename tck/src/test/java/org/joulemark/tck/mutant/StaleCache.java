package org.joulemark.tck.mutant;

import java.lang.foreign.Arena;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;

/** Remembers outputs by the first row of the batch, as if the others never changed without it. */
final class StaleCache {

  private final Map<Double, double[][]> remembered = new HashMap<>();
  private final CompiledNetwork right;

  StaleCache(CompiledNetwork right) {
    this.right = right;
  }

  CompiledNetwork network() {
    return AlteredNetwork.at(Step.INFER, right, this::infer);
  }

  private void infer(CompiledNetwork network) {
    Matrix output = network.output();
    double[][] answers = remembered.computeIfAbsent(firstRow(network.input()), _ -> {
      network.infer();
      return IntStream.range(0, output.rows()).mapToObj(output::row).toArray(double[][]::new);
    });
    output.copyFrom(Matrix.ofRows(answers, Arena.ofAuto()));
  }

  private static double firstRow(Matrix input) {
    return IntStream.range(0, input.columns()).mapToDouble(column -> input.get(0, column) * (column + 1)).sum();
  }
}
