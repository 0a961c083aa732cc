package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.ServiceLoader;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.PublishedCost;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NqsRbmWorkloadTest {

  private final NqsRbmWorkload workload = new NqsRbmWorkload();

  @Test
  void isFoundAsAWorkload() {
    assertThat(ServiceLoader.load(Workload.class)).extracting(Workload::id).containsExactly("nqs-rbm");
  }

  @Test
  void isThe4x4LatticeAtAlpha1ByDefault() {
    assertThat(settings(Map.of()).asMap()).isEqualTo(Map.of("lattice", "4x4", "alpha", "1"));
  }

  @Test
  void isPlottedAgainstAlpha() {
    assertThat(workload.sizeSetting()).isEqualTo("alpha");
  }

  /** The paper's chip was computed for 16 spins. */
  @Test
  void namesThePapersChipForTheLatticeOfThePaperOnly() {
    assertThat(workload.publishedCosts(settings(Map.of("alpha", "8"))))
        .extracting(PublishedCost::joulesPerItem, PublishedCost::itemsPerSecond)
        .containsExactly(tuple(31.5e-9, 2e7));
    assertThat(workload.publishedCosts(settings(Map.of("lattice", "2x2")))).isEmpty();
  }

  @Test
  void isAvailableWithItsDefaults() {
    assertThat(workload.available(settings(Map.of()))).isEqualTo(Support.yes());
  }

  @ParameterizedTest
  @CsvSource({"lattice, 3x3", "alpha, 5"})
  void saysWhyItIsNotAvailable(String setting, String value) {
    assertThat(workload.available(settings(Map.of(setting, value)))).isInstanceOf(Support.No.class);
  }

  @ParameterizedTest
  @CsvSource({"0", "65", "one", "1.5", "-2"})
  void refusesAnAlphaThatIsNoNumberOfHiddenUnits(String alpha) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> settings(Map.of("alpha", alpha)))
        .withMessage("setting 'alpha' is '" + alpha + "'; allowed: a whole number from 1 to 64");
  }

  private Settings settings(Map<String, String> given) {
    return Settings.of(workload.settings(), given);
  }
}
