package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityFigure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class WaveFunctionQualityTest {

  private static final InferenceProblem PROBLEM = NqsProblems.shipped(1);
  private static final double[] REFERENCES = PROBLEM.references().column(0);

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
    double[] shifted = Arrays.stream(REFERENCES).map(output -> output + shift).toArray();

    assertThat(figure("overlap", shifted)).isEqualTo(figure("overlap", REFERENCES), within(1e-10));
    assertThat(figure("energyPerSite", shifted)).isEqualTo(figure("energyPerSite", REFERENCES),
        within(1e-10));
    assertThat(figure("maxAbsoluteError", shifted)).isEqualTo(5000, within(1e-9));
  }

  @Test
  void findsTheOneOutputThatIsWrong() {
    double[] outputs = REFERENCES.clone();
    outputs[12869] -= 0.25;

    assertThat(figure("maxAbsoluteError", outputs)).isEqualTo(0.25, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlap", "energyPerSite", "maxAbsoluteError"})
  void keepsNotANumber(String figure) {
    double[] outputs = REFERENCES.clone();
    outputs[7000] = Double.NaN;

    assertThat(figure(figure, outputs)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlap", "energyPerSite"})
  void givesNoFigureWhereAnAmplitudeOverflowed(String figure) {
    double[] outputs = REFERENCES.clone();
    outputs[7000] = Double.POSITIVE_INFINITY;

    assertThat(figure(figure, outputs)).isNaN();
  }

  @Test
  void refusesOutputsOfOnlySomeStates() {
    assertThatIllegalArgumentException().isThrownBy(() -> PROBLEM.quality().assess(column(new double[64])));
  }

  @Test
  void isBoundedByTheRootMeanSquareOverlapOfAllConfigurations() {
    SpinSector sector = SpinSector.of(new SquareLattice(2));
    var quality = WaveFunctionQuality.of(sector, new double[sector.states()]);

    double meanSquare = IntStream.range(0, sector.states())
        .mapToDouble(state -> overlap(quality.assess(column(configuration(state, sector.states())))).value())
        .map(overlap -> overlap * overlap)
        .average()
        .orElseThrow();

    assertThat(quality.bound().limit()).isEqualTo(Math.sqrt(meanSquare), within(1e-12));
  }

  @Test
  void acceptsTheNetworksOwnAnswers() {
    assertThat(isAccepted(REFERENCES)).isTrue();
  }

  /** Gaussian noise in ln psi leaves exp(-variance / 2) of the overlap: as much as the coarser analog chips leave. */
  @Test
  void acceptsAnswersThatKeepSomeOfTheGroundState() {
    var random = new SplittableRandom(1);
    double[] noisy = Arrays.stream(REFERENCES).map(output -> output + 2 * random.nextGaussian()).toArray();

    assertThat(figure("overlap", noisy)).isBetween(0.05, 0.3);
    assertThat(isAccepted(noisy)).isTrue();
  }

  /** State 0 has its spins parallel within either half of the lattice, which an antiferromagnet hardly ever has. */
  @Test
  void refusesAStateFartherFromTheGroundStateThanChance() {
    assertThat(isAccepted(configuration(0, REFERENCES.length))).isFalse();
  }

  @Test
  void refusesAnswersThatAreNotNumbers() {
    double[] outputs = REFERENCES.clone();
    outputs[7000] = Double.NaN;

    assertThat(isAccepted(outputs)).isFalse();
  }

  private static boolean isAccepted(double[] outputs) {
    List<QualityFigure> figures = PROBLEM.quality().assess(column(outputs));
    assertThat(PROBLEM.bounds()).extracting(QualityBound::figure).containsExactly("overlap");
    return PROBLEM.bounds().getFirst().accepts(overlap(figures));
  }

  private static QualityFigure overlap(List<QualityFigure> figures) {
    return figures.stream().filter(figure -> figure.name().equals("overlap")).findFirst().orElseThrow();
  }

  /** The log amplitudes of a state that is one spin configuration. */
  private static double[] configuration(int state, int states) {
    double[] logAmplitudes = new double[states];
    Arrays.fill(logAmplitudes, Double.NEGATIVE_INFINITY);
    logAmplitudes[state] = 0;
    return logAmplitudes;
  }

  private static Matrix column(double[] outputs) {
    return Matrix.column(outputs, Arena.ofAuto());
  }

  private static double figure(String name, double[] outputs) {
    return NqsProblems.figure(name, PROBLEM, column(outputs));
  }
}
