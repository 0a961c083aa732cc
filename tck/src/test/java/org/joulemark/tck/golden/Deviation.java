package org.joulemark.tck.golden;

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
 * The row of a case whose output lies furthest from its reference.
 *
 * @param ratio of the deviation to the one that is allowed
 */
record Deviation(String caseName, int row, double ratio) {

  static List<Deviation> ofEach(
      List<GoldenCase> cases, Precision precision, BiFunction<Network, Matrix, double[]> evaluation) {
    return cases.stream().map(golden -> of(golden, precision, evaluation)).toList();
  }

  private static Deviation of(
      GoldenCase golden, Precision precision, BiFunction<Network, Matrix, double[]> evaluation) {
    double[] outputs = combined(golden, network -> evaluation.apply(network, golden.inputs()));
    return IntStream.range(0, outputs.length)
        .mapToObj(row -> new Deviation(golden.name(), row, ratio(golden, row, outputs[row], precision)))
        .max(Comparator.comparingDouble(Deviation::ratio))
        .orElseThrow();
  }

  private static double ratio(GoldenCase golden, int row, double output, Precision precision) {
    return Math.abs(output - golden.references()[row]) / golden.allowedDeviation(row, precision);
  }

  private static double[] combined(GoldenCase golden, Function<Network, double[]> evaluation) {
    List<double[]> members = golden.members().stream().map(Member::network).map(evaluation).toList();
    return IntStream.range(0, golden.inputs().rows())
        .mapToDouble(row -> golden.combination().combine(scaled(golden.members(), members, row)))
        .toArray();
  }

  private static double[] scaled(List<Member> members, List<double[]> outputs, int row) {
    return IntStream.range(0, members.size())
        .mapToDouble(index -> members.get(index).outputScale() * outputs.get(index)[row])
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
    return "%.3g of the allowed deviation, in row %d of %s".formatted(ratio, row, caseName);
  }
}
