package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InputKind;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Layer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ShippedMachinesTest {

  /** EME's figures, computed in Python from its W.csv and b.csv; alpha = 1 and 4 also stand in REFERENCES.md. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.993861019198, -0.698130432593",
    "2, 0.998248094215, -0.700526540853",
    "4, 0.999693828238, -0.701528376546",
    "6, 0.999880611674, -0.701655633277",
    "8, 0.999944160448, -0.701717270582",
    "10, 0.999961635807, -0.701742559650",
  })
  void areNoWorseThanEmesAtTheSameAlpha(int alpha, double emeOverlap, double emeEnergyPerSite) {
    InferenceProblem problem = NqsProblems.shipped(alpha);

    assertThat(NqsProblems.figure("overlap", problem)).isBetween(emeOverlap, 1.0);
    assertThat(NqsProblems.figure("energyPerSite", problem))
        .isBetween(-0.701780200527, emeEnergyPerSite);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 10})
  void reachWhatTheirHeaderSays(int alpha) {
    InferenceProblem problem = NqsProblems.shipped(alpha);
    TrainedMachine shipped = ShippedMachines.machine(new SquareLattice(4), alpha);

    assertThat(NqsProblems.figure("overlap", problem)).isEqualTo(shipped.overlap(),
        within(1e-12));
    assertThat(NqsProblems.figure("energyPerSite", problem))
        .isEqualTo(shipped.energyPerSite(), within(1e-12));
  }

  /**
   * A flipped bit order or a transposed matrix leaves the overlap as it is, but not these. Computed in Python from the
   * text files.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 100, 22.827002558870",
    "1, 2000, 23.791700099644",
    "1, 9001, 23.826247661438",
    "10, 100, 186.800856635275",
    "10, 2000, 187.477027290684",
    "10, 9001, 187.534300159468",
  })
  void haveTheLogAmplitudesComputedElsewhere(int alpha, int state, double logAmplitude) {
    InferenceProblem problem = NqsProblems.shipped(alpha);

    assertThat(problem.references().get(state, 0)).isEqualTo(logAmplitude, within(1e-11));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void areOneDenseLayerOfAlphaTimes16UnitsOverSpins(int alpha) {
    InferenceProblem problem = NqsProblems.shipped(alpha);

    assertThat(problem.members()).singleElement().satisfies(member -> {
      assertThat(member.network().inputKind()).isEqualTo(InputKind.SPIN);
      assertThat(member.network().inputs()).isEqualTo(16);
      assertThat(member.network().layers()).singleElement().extracting(Layer::outputs).isEqualTo(16 * alpha);
      assertThat(member.network().outputs()).isEqualTo(1);
    });
  }

  @Test
  void doNotExistForOtherAlphas() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("alpha", "3")))
        .withMessage(
            "no weights ship for alpha 3 at lattice 4x4; shipped: 1, 2, 4, 6, 8, 10; else train them with"
                + " `joulemark train nqs-rbm --lattice 4x4 --alpha 3` and give the file as setting 'weights'");
  }

  @Test
  void doNotExistForOtherLattices() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("lattice", "2x2")))
        .withMessageContaining("no weights ship for alpha 1 at lattice 2x2; shipped: none for this lattice");
  }
}
