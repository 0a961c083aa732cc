package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.joulemark.api.Matrix;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;

/** B3: batch sizes, widths, and rows that know nothing of one another. */
interface ShapeRules extends BackendSubject {

  @ForEveryConfiguration
  default void required_B301_buffersHaveTheDeclaredShapes(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      for (int rows : AwkwardSizes.ROWS) {
        try (Trial trial = Trial.of(configuration, golden.network(), rows)) {
          requireShape("input()", trial.compiled().input(), rows, golden.network().inputs());
          requireShape("output()", trial.compiled().output(), rows, golden.network().outputs());
        }
      }
    }
  }

  private static void requireShape(String name, Matrix matrix, int rows, int columns) {
    assertThat(List.of(matrix.rows(), matrix.columns())).as("rows and columns of %s", name)
        .containsExactly(rows, columns);
    assertThat(matrix.segment().isNative()).as("%s lies off the heap", name).isTrue();
  }

  @ForEveryConfiguration
  default void required_B302_everyRowOfAnAwkwardBatchIsRight(BackendConfiguration configuration) {
    configuration.requireTolerance();
    for (GoldenCase golden : configuration.samplesOfEveryActivation()) {
      for (int rows : AwkwardSizes.ROWS) {
        Agreement.with(golden, configuration).require(configuration.outputs(golden, rows));
      }
    }
  }

  @ForEveryConfiguration
  default void required_B303_everyUnitOfAnAwkwardWidthCounts(BackendConfiguration configuration) {
    configuration.requireTolerance();
    List<GoldenCase> cases = configuration.goldenCases().stream().filter(ShapeRules::hasAwkwardWidth).toList();
    NotApplicable.unless(!cases.isEmpty(), "it takes none of the golden networks of 1, 17 and 513 units");
    for (GoldenCase golden : cases) {
      Agreement.with(golden, configuration).require(configuration.outputs(golden, 13));
    }
  }

  private static boolean hasAwkwardWidth(GoldenCase golden) {
    return golden.members().size() == 1
        && golden.network().layers().stream().anyMatch(layer -> AwkwardSizes.UNITS.contains(layer.outputs()));
  }

  /** Bit for bit: a row's result may depend neither on its place nor on its neighbours nor on the batch size. */
  @ForEveryConfiguration
  default void required_B304_equalRowsGiveEqualOutputs(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      int distinct = golden.inputs().rows();
      Matrix once = configuration.outputs(golden, distinct);
      for (int rows : AwkwardSizes.ROWS) {
        requireEqualRows(golden, once, configuration.outputs(golden, rows));
      }
    }
  }

  private static void requireEqualRows(GoldenCase golden, Matrix once, Matrix outputs) {
    for (int row = 0; row < outputs.rows(); row++) {
      int equalRow = row % once.rows();
      for (int output = 0; output < outputs.columns(); output++) {
        if (!SameBits.sameBits(outputs.get(row, output), once.get(equalRow, output))) {
          fail(
              "golden network %s, output %d: row %d in a batch of %d gives %s, and the equal row %d of a batch of %d gives "
                  + "%s; an output depends on its place or on the batch",
              golden.name(), output, row, outputs.rows(),
              outputs.get(row, output), equalRow, once.rows(), once.get(equalRow, output));
        }
      }
    }
  }
}
