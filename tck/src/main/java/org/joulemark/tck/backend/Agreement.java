package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.Combination;
import org.joulemark.api.Member;
import org.joulemark.tck.golden.GoldenCase;

/** Holds outputs against golden references, and says what is likely wrong where they differ. */
final class Agreement {

  private final BackendConfiguration configuration;
  private final GoldenCase golden;

  private Agreement(BackendConfiguration configuration, GoldenCase golden) {
    this.configuration = configuration;
    this.golden = golden;
  }

  static Agreement with(GoldenCase golden, BackendConfiguration configuration) {
    return new Agreement(configuration, golden);
  }

  /** Evaluates every member over the golden rows, combines, and compares. */
  void requireOfMembers() {
    double[][] members = golden.members().stream().map(this::scaledOutputs).toArray(double[][]::new);
    require(IntStream.range(0, golden.references().length)
        .mapToDouble(row -> combine(golden.combination(), members, row))
        .toArray());
  }

  private double[] scaledOutputs(Member member) {
    double[] outputs =
        Trial.outputsOnce(configuration, member.network(), golden.inputs(), golden.inputs().rows());
    return DoubleStream.of(outputs).map(output -> member.outputScale() * output).toArray();
  }

  private static double combine(Combination combination, double[][] members, int row) {
    return combination.combine(IntStream.range(0, members.length).mapToDouble(index -> members[index][row]).toArray());
  }

  /** Compares; row r of a batch larger than the golden one is golden row r modulo its rows. */
  void require(double[] outputs) {
    for (int row = 0; row < outputs.length; row++) {
      double reference = golden.references()[row % golden.references().length];
      double allowed = golden.allowedDeviation(row % golden.references().length, configuration.precision());
      // Written so that NaN fails.
      if (!(Math.abs(outputs[row] - reference) <= allowed)) {
        fail(
            "golden network %s: output %d of %d is %s, the reference is %s, and a deviation of %.2e is allowed in %s%s",
            golden.name(), row, outputs.length, outputs[row], reference, allowed, configuration.precision().id(),
            cause(outputs).map(cause -> "; " + cause).orElse(""));
      }
    }
  }

  private Optional<String> cause(double[] outputs) {
    return golden.members().size() == 1
        ? Diagnosis.of(golden, outputs, configuration.precision())
        : Optional.empty();
  }
}
