package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;

/** B6: numbers at the ends of what the formats hold. */
interface ExtremeRules extends BackendSubject {

  int INPUTS = 4;

  /** e^80 is beyond float16, e^160 beyond float32: who computes cosh itself gets infinity. */
  @ForEveryConfiguration
  default void required_B601_largeAnglesAreExact(BackendConfiguration configuration) {
    double angle = 80;
    for (Network network : configuration.supported(
        Amplitudes.uniform(InputKind.SPIN, INPUTS, 1, angle / INPUTS),
        Amplitudes.uniform(InputKind.REAL, INPUTS, 1, angle / INPUTS))) {
      requireAmplitudes(configuration, network, "theta of +-80 and 0", angle, angle, Math.log(2));
    }
  }

  /** psi itself overflows float32 beyond ln psi = 88 and float64 beyond 709. */
  @ForEveryConfiguration
  default void required_B602_logAmplitudesAreNeverClamped(BackendConfiguration configuration) {
    int hidden = 128;
    double angle = 40;
    for (Network network : configuration.supported(
        Amplitudes.uniform(InputKind.SPIN, INPUTS, hidden, angle / INPUTS),
        Amplitudes.uniform(InputKind.REAL, INPUTS, hidden, angle / INPUTS))) {
      requireAmplitudes(
          configuration, network, "ln psi of 5120, where psi overflows every format (clamped or infinite?)",
          hidden * angle, hidden * angle, hidden * Math.log(2));
    }
  }

  @ForEveryConfiguration
  default void required_B603_zeroWeightsGiveTheConstant(BackendConfiguration configuration) {
    int hidden = 17;
    for (Network network : configuration.supported(
        Amplitudes.uniform(InputKind.SPIN, INPUTS, hidden, 0), Amplitudes.uniform(InputKind.REAL, INPUTS, hidden, 0))) {
      double constant = hidden * Math.log(2);
      requireAmplitudes(configuration, network, "weights of zero", constant, constant, constant);
    }
  }

  /** Flushing them to zero is as good as keeping them; NaN or a division by zero is not. */
  @ForEveryConfiguration
  default void required_B604_subnormalNumbersAreHarmless(BackendConfiguration configuration) {
    double subnormal = configuration.precision() == Precision.FLOAT64 ? 1e-310 : 1e-40;
    int hidden = 17;
    double constant = hidden * Math.log(2);
    for (Network network : configuration.supported(
        Amplitudes.uniform(InputKind.SPIN, INPUTS, hidden, subnormal),
        Amplitudes.uniform(InputKind.REAL, INPUTS, hidden, subnormal))) {
      requireAmplitudes(configuration, network, "subnormal weights", constant, constant, constant);
    }
  }

  @ForEveryConfiguration
  default void required_B605_subnormalInputsAreHarmless(BackendConfiguration configuration) {
    double subnormal = configuration.precision() == Precision.FLOAT64 ? 1e-310 : 1e-40;
    Matrix rows = Matrices.constant(3, INPUTS, subnormal);
    for (Network network : configuration.supported(
        Amplitudes.uniformDistance(Activation.RELU, INPUTS, 2, 1, 3),
        Amplitudes.uniformDistance(Activation.ELU, INPUTS, 2, 1, 3))) {
      requireOutputs(configuration, network, rows, "subnormal inputs", 18, 18, 18);
    }
  }

  /** A plausible number in place of NaN is the worst answer there is. */
  @ForEveryConfiguration
  default void required_B606_nanInGivesNanOut(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samplesOfEveryActivation()) {
      int columns = golden.inputs().columns();
      for (int column : new int[]{0, columns / 2, columns - 1}) {
        requireNan(configuration, golden, column);
      }
    }
  }

  private static void requireNan(BackendConfiguration configuration, GoldenCase golden, int column) {
    int rows = golden.inputs().rows();
    int spoilt = rows / 2;
    Matrix inputs = Matrices.with(golden.inputs(), spoilt, column, Double.NaN);
    Matrix outputs = Trial.outputsOnce(configuration, golden.network(), inputs, rows);
    for (int row = 0; row < rows; row++) {
      boolean isSpoilt = row == spoilt;
      assertThat(outputs.row(row))
          .as("golden network %s: outputs of row %d, where input %d of row %d is NaN; a plausible number hides it",
              golden.name(), row, column, spoilt)
          .matches(numbers -> DoubleStream.of(numbers).allMatch(number -> Double.isNaN(number) == isSpoilt),
              isSpoilt ? "are all NaN" : "are all numbers");
    }
  }

  private static void requireAmplitudes(
      BackendConfiguration configuration, Network network, String what, double... expected) {
    requireOutputs(configuration, network, Amplitudes.alignedAndBalancedSpins(network.inputs()), what, expected);
  }

  private static void requireOutputs(
      BackendConfiguration configuration, Network network, Matrix rows, String what, double... expected) {
    double roundoff = roundoff(configuration);
    int units = network.layers().getLast().outputs();
    Matrix outputs = Trial.outputsOnce(configuration, network, rows, rows.rows());
    for (int row = 0; row < outputs.rows(); row++) {
      double magnitude = units + Math.abs(expected[row]) + Math.abs(expected[0]);
      assertThat(outputs.get(row, 0))
          .as("output of row %d of %d inputs and %d units with %s, in %s", row, network.inputs(), units, what,
              configuration.precision().id())
          .isCloseTo(expected[row], within((units + 16) * roundoff * magnitude));
    }
  }

  private static double roundoff(BackendConfiguration configuration) {
    return switch (configuration.precision()) {
      case FLOAT64 -> 0x1p-53;
      case FLOAT32 -> 0x1p-24;
      case FLOAT16 -> 0x1p-11;
      case BFLOAT16 -> 0x1p-8;
      case INT8, ANALOG -> throw NotApplicable.because(
          configuration.precision().id() + " has no relative accuracy to hold extremes against");
    };
  }
}
