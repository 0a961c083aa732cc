package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.Matrix;
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
          requireShape("output()", trial.compiled().output(), rows, 1);
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
        double[] outputs = Trial.outputsOnce(configuration, golden.network(), golden.inputs(), rows);
        Agreement.with(golden, configuration).require(outputs);
      }
    }
  }

  @ForEveryConfiguration
  default void required_B303_everyUnitOfAnAwkwardWidthCounts(BackendConfiguration configuration) {
    configuration.requireTolerance();
    List<GoldenCase> cases = configuration.goldenCases().stream().filter(ShapeRules::hasAwkwardWidth).toList();
    NotApplicable.unless(!cases.isEmpty(), "it takes none of the golden networks of 1, 17 and 513 units");
    for (GoldenCase golden : cases) {
      double[] outputs = Trial.outputsOnce(configuration, golden.network(), golden.inputs(), 13);
      Agreement.with(golden, configuration).require(outputs);
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
      double[] once = Trial.outputsOnce(configuration, golden.network(), golden.inputs(), distinct);
      for (int rows : AwkwardSizes.ROWS) {
        double[] outputs = Trial.outputsOnce(configuration, golden.network(), golden.inputs(), rows);
        requireEqualRows(golden, once, outputs);
      }
    }
  }

  private static void requireEqualRows(GoldenCase golden, double[] once, double[] outputs) {
    for (int row = 0; row < outputs.length; row++) {
      // Not isEqualTo on the numbers: -0.0 and 0.0 are two.
      assertThat(Double.doubleToLongBits(outputs[row]) == Double.doubleToLongBits(once[row % once.length]))
          .as("golden network %s: row %d in a batch of %d gives %s, and the equal row %d of a batch of %d gives %s; "
              + "an output depends on its place or on the batch", golden.name(), row, outputs.length, outputs[row],
              row % once.length, once.length, once[row % once.length])
          .isTrue();
    }
  }
}
