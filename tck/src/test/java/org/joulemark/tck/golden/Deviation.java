package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;

/**
 * The output of a case that lies furthest from its reference.
 *
 * @param ratio of the deviation to the one that is allowed
 */
record Deviation(String caseName, int row, int output, double ratio) {

  static List<Deviation> ofEach(
      List<GoldenCase> cases, Precision precision, BiFunction<Network, Matrix, Matrix> evaluation) {
    return cases.stream().map(golden -> of(golden, precision, evaluation)).toList();
  }

  private static Deviation of(
      GoldenCase golden, Precision precision, BiFunction<Network, Matrix, Matrix> evaluation) {
    Matrix outputs = combined(golden, network -> evaluation.apply(network, golden.inputs()));
    return IntStream.range(0, outputs.rows())
        .boxed()
        .flatMap(row -> IntStream.range(0, outputs.columns())
            .mapToObj(output -> of(golden, row, output, outputs.get(row, output), precision)))
        .max(Comparator.comparingDouble(Deviation::ratio))
        .orElseThrow();
  }

  private static Deviation of(GoldenCase golden, int row, int output, double given, Precision precision) {
    double deviation = Math.abs(given - golden.references().get(row, output));
    return new Deviation(golden.name(), row, output, deviation / golden.allowedDeviation(row, output, precision));
  }

  private static Matrix combined(GoldenCase golden, Function<Network, Matrix> evaluation) {
    List<Matrix> members = golden.members().stream().map(Member::network).map(evaluation).toList();
    double[][] combined = new double[golden.references().rows()][golden.references().columns()];
    for (int row = 0; row < combined.length; row++) {
      for (int output = 0; output < combined[row].length; output++) {
        combined[row][output] = golden.combination().combine(scaled(golden.members(), members, row, output));
      }
    }
    return Matrix.ofRows(combined, Arena.ofAuto());
  }

  private static double[] scaled(List<Member> members, List<Matrix> outputs, int row, int output) {
    return IntStream.range(0, members.size())
        .mapToDouble(index -> members.get(index).outputScale() * outputs.get(index).get(row, output))
        .toArray();
  }

  /** NaN counts as the worst. */
  static Deviation worst(List<Deviation> deviations) {
    return deviations.stream().max(Comparator.comparingDouble(Deviation::ratio)).orElseThrow();
  }

  static Deviation best(List<Deviation> deviations) {
    return deviations.stream().min(Comparator.comparingDouble(Deviation::ratio)).orElseThrow();
  }

  @Override
  public String toString() {
    return "%.3g of the allowed deviation, in output %d of row %d of %s".formatted(ratio, output, row, caseName);
  }
}
