package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class GroundStateTest {

  private static final SpinSector SECTOR = SpinSector.of(new SquareLattice(4));
  private static final GroundState GROUND_STATE = GroundState.of(HeisenbergHamiltonian.on(SECTOR));

  @Test
  void has32BondsAt4x4() {
    assertThat(SECTOR.lattice().bonds()).hasSize(32).doesNotHaveDuplicates();
  }

  @Test
  void hasTheKnownEnergyPerSiteAt4x4() {
    assertThat(GROUND_STATE.energy() / 16).isEqualTo(-0.701780200527, within(1e-12));
  }

  /** A ring of four sites has E = -2 J; at L = 2 every bond of the ring counts twice. */
  @Test
  void isTheDoubledRingOfFourAt2x2() {
    GroundState ring = GroundState.of(HeisenbergHamiltonian.on(SpinSector.of(new SquareLattice(2))));

    assertThat(ring.energy()).isEqualTo(-4, within(1e-12));
  }

  @Test
  void isAnEigenvector() {
    double[] applied = HeisenbergHamiltonian.on(SECTOR).times(GROUND_STATE.amplitudes());

    double[] expected =
        Arrays.stream(GROUND_STATE.amplitudes()).map(amplitude -> GROUND_STATE.energy() * amplitude).toArray();
    assertThat(largestDifference(applied, expected)).isLessThan(1e-12);
  }

  @Test
  void isPositiveEverywhere() {
    for (double amplitude : GROUND_STATE.amplitudes()) {
      assertThat(amplitude).isPositive();
    }
  }

  @Test
  void hasTheAmplitudesThatEmeDiagonalisedExactly() throws IOException {
    Path file = NqsProblems.emeFolder().resolve("ED_amplitude.csv");
    double[] expected = Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();

    assertThat(expected).hasSize(SECTOR.states());
    assertThat(largestDifference(GROUND_STATE.amplitudes(), expected)).isLessThan(1e-11);
  }

  @Test
  void isTheSameForTranslationInvariantStates() {
    TranslationOrbits orbits = TranslationOrbits.of(SECTOR);
    double[] perOrbit = new double[orbits.count()];
    for (int orbit = 0; orbit < perOrbit.length; orbit++) {
      perOrbit[orbit] = GROUND_STATE.amplitudes()[orbits.representative(orbit)];
    }
    double[] applied = HeisenbergHamiltonian.on(orbits).times(perOrbit);

    for (int orbit = 0; orbit < perOrbit.length; orbit++) {
      assertThat(applied[orbit]).isEqualTo(GROUND_STATE.energy() * perOrbit[orbit], within(1e-12));
    }
  }

  /** NaN where one of them is. */
  private static double largestDifference(double[] found, double[] expected) {
    return IntStream.range(0, expected.length)
        .mapToDouble(state -> Math.abs(found[state] - expected[state]))
        .max()
        .orElseThrow();
  }
}
