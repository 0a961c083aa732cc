package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
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

  /** Evaluates every member over the golden rows, combines output by output, and compares. */
  void requireOfMembers() {
    int rows = golden.inputs().rows();
    List<Matrix> members = golden.members().stream()
        .map(member -> configuration.outputs(golden, member.network(), rows))
        .toList();
    require(Matrices.filled(rows, golden.references().columns(),
        (row, output) -> golden.combination().combine(scaled(members, row, output))));
  }

  private double[] scaled(List<Matrix> members, int row, int output) {
    return IntStream.range(0, members.size())
        .mapToDouble(member -> golden.members().get(member).outputScale() * members.get(member).get(row, output))
        .toArray();
  }

  /** Compares; row r of a batch larger than the golden one is golden row r modulo its rows. */
  void require(Matrix outputs) {
    for (int row = 0; row < outputs.rows(); row++) {
      for (int output = 0; output < outputs.columns(); output++) {
        require(outputs, row, output);
      }
    }
  }

  private void require(Matrix outputs, int row, int output) {
    int goldenRow = row % golden.references().rows();
    double reference = golden.references().get(goldenRow, output);
    double allowed = golden.allowedDeviation(goldenRow, output, configuration.precision());
    // Written so that NaN fails.
    if (!(Math.abs(outputs.get(row, output) - reference) <= allowed)) {
      fail(
          "golden network %s: output %d of row %d (of %d) is %s, the reference is %s, and a deviation of %.2e is allowed "
              + "in %s%s",
          golden.name(), output, row, outputs.rows(), outputs.get(row, output), reference, allowed,
          configuration.precision().id(), cause(outputs).map(cause -> "; " + cause).orElse(""));
    }
  }

  private Optional<String> cause(Matrix outputs) {
    return golden.members().size() == 1
        ? Diagnosis.of(golden, outputs, configuration.precision())
        : Optional.empty();
  }
}
