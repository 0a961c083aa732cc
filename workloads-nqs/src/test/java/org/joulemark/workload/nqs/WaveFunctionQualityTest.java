package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.QualityFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveFunctionQualityTest {

  private static final InferenceProblem PROBLEM = NqsProblems.load(Map.of("alpha", "1"));

  @Test
  void givesOverlapEnergyPerSiteAndLargestError() {
    assertThat(PROBLEM.quality().assess(PROBLEM.references()))
        .extracting(QualityFigure::name)
        .containsExactly("overlap", "energyPerSite", "maxAbsoluteError");
  }

  @Test
  void givesOneAndTheGroundStateEnergyForTheExactAmplitudes() {
    double[] exact = GroundState.of(HeisenbergHamiltonian.on(SpinSector.of(new SquareLattice(4)))).amplitudes();
    double[] logarithms = Arrays.stream(exact).map(Math::log).toArray();

    assertThat(figure("overlap", logarithms)).isEqualTo(1, within(1e-12));
    assertThat(figure("energyPerSite", logarithms)).isEqualTo(-0.701780200527, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5000, 5000})
  void doesNotOverflowWhereTheAmplitudesThemselvesWould(double shift) {
    double[] shifted = Arrays.stream(PROBLEM.references()).map(output -> output + shift).toArray();

    assertThat(figure("overlap", shifted)).isEqualTo(figure("overlap", PROBLEM.references()), within(1e-10));
    assertThat(figure("energyPerSite", shifted)).isEqualTo(figure("energyPerSite", PROBLEM.references()),
        within(1e-10));
    assertThat(figure("maxAbsoluteError", shifted)).isEqualTo(5000, within(1e-9));
  }

  @Test
  void findsTheOneOutputThatIsWrong() {
    double[] outputs = PROBLEM.references().clone();
    outputs[12869] -= 0.25;

    assertThat(figure("maxAbsoluteError", outputs)).isEqualTo(0.25, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlap", "energyPerSite", "maxAbsoluteError"})
  void keepsNotANumber(String figure) {
    double[] outputs = PROBLEM.references().clone();
    outputs[7000] = Double.NaN;

    assertThat(figure(figure, outputs)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlap", "energyPerSite"})
  void givesNoFigureWhereAnAmplitudeOverflowed(String figure) {
    double[] outputs = PROBLEM.references().clone();
    outputs[7000] = Double.POSITIVE_INFINITY;

    assertThat(figure(figure, outputs)).isNaN();
  }

  @Test
  void refusesOutputsOfOnlySomeStates() {
    assertThatIllegalArgumentException().isThrownBy(() -> PROBLEM.quality().assess(new double[64]));
  }

  private static double figure(String name, double[] outputs) {
    return NqsProblems.figure(name, PROBLEM, outputs);
  }
}
