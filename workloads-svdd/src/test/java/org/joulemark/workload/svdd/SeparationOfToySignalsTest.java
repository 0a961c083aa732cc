package org.joulemark.workload.svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.InferenceProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the default networks on toy collisions to the areas that README.md states. */
@Tag("thorough")
class SeparationOfToySignalsTest {

  /** OpenBLAS rounds differently on other processors, and training makes more of it; three seeds differed by 0.003. */
  private static final double SPREAD_OF_TRAINING = 0.01;

  private static final List<String> FIGURES =
      List.of("aurocAToFourLeptons", "aurocLqToBTau", "aurocH0ToTauTau", "aurocHPlusToTauNu");

  /** One network of the table. */
  record Stated(Map<String, String> settings, List<Double> areas) {

    /** {@code | `z=5 n=0 activation=elu` | 0.945 | ... |} */
    static Stated of(String line) {
      String[] cells = line.replace("`", "").split("\\|");
      Map<String, String> settings = Arrays.stream(cells[1].strip().split(" "))
          .map(setting -> setting.split("="))
          .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
      return new Stated(settings, Arrays.stream(cells).skip(2).map(String::strip).map(Double::valueOf).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("statedInReadme")
  void areasAreThoseOfTheReadme(Stated stated) {
    InferenceProblem problem = SvddProblems.load(new SvddWorkload(), stated.settings());

    for (int signal = 0; signal < FIGURES.size(); signal++) {
      assertThat(SvddProblems.figure(problem, FIGURES.get(signal)).value())
          .as(FIGURES.get(signal))
          .isCloseTo(stated.areas().get(signal), within(SPREAD_OF_TRAINING));
    }
  }

  @Test
  void readmeStatesBothActivations() throws IOException {
    assertThat(statedInReadme().map(stated -> stated.settings().get("activation"))).contains("elu", "relu");
  }

  static Stream<Stated> statedInReadme() throws IOException {
    return Files.readAllLines(readme()).stream().filter(line -> line.startsWith("| `z=")).map(Stated::of);
  }

  private static Path readme() {
    @Nullable
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("README.md"))) {
      folder = folder.getParent();
    }
    return Objects.requireNonNull(folder, "README.md").resolve("README.md");
  }
}
