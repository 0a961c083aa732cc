package org.joulemark.workload.svdd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joulemark.api.InferenceProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What README.md says of the default networks on toy collisions. */
class SeparationOfToySignalsTest {

  @ParameterizedTest
  @CsvSource({
    "elu, 21, 0",
    "elu, 233, 25",
    "relu, 21, 0",
    "relu, 233, 25",
  })
  void defaultNetworksReachTheAreasOfTheReadme(String activation, String z, String n) {
    InferenceProblem problem =
        SvddProblems.load(new SvddWorkload(), Map.of("activation", activation, "z", z, "n", n));

    assertThat(SvddProblems.figure(problem, "aurocAToFourLeptons").value()).isGreaterThan(0.90);
    assertThat(SvddProblems.figure(problem, "aurocLqToBTau").value()).isGreaterThan(0.75);
    assertThat(SvddProblems.figure(problem, "aurocH0ToTauTau").value()).isGreaterThan(0.62);
    assertThat(SvddProblems.figure(problem, "aurocHPlusToTauNu").value()).isGreaterThan(0.54);
  }
}
