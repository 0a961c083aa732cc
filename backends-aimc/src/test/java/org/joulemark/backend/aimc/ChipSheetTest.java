package org.joulemark.backend.aimc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.HardwareSheet.Entry;
import org.joulemark.api.Settings;
import org.joulemark.backend.aimc.chip.ChipLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chip's sheet tells of it. */
class ChipSheetTest {

  private static final String ARRAY = "crossbar.femtojoulesPerMultiplyAccumulate";
  private static final String TILE = "tile.femtojoulesPerMultiplyAccumulate";

  static List<String> shippedChips() {
    return ChipLibrary.SHIPPED;
  }

  private static HardwareSheet sheet(String chip) {
    return new AimcBackend().sheet(Asked.settings("chip=" + chip));
  }

  private static double derived(String chip, String key) {
    return sheet(chip).derived().stream().filter(entry -> entry.key().equals(key)).map(Entry::value)
        .mapToDouble(Double::parseDouble).findFirst().orElseThrow();
  }

  @Test
  void thePapersArrayWithConvertersTakesThePrintedEnergyPerMultiplyAccumulate() {
    assertThat(derived("kosters2022", ARRAY)).isCloseTo(24.8, withinPercentage(1));
  }

  @Test
  void thePapersTileTakesThePrintedEnergyPerMultiplyAccumulate() {
    assertThat(derived("kosters2022", TILE)).isCloseTo(87.7, withinPercentage(1));
  }

  @Test
  void aHermesCoreTakesTheMeasuredEnergyPerMultiplyAccumulate() {
    assertThat(derived("hermes2022", TILE)).isCloseTo(190, withinPercentage(1));
  }

  @Test
  void thePapersChipGivesTwentyMillionResultsASecond() {
    assertThat(derived("kosters2022", "resultsPerSecond")).isEqualTo(2.0e7);
  }

  @ParameterizedTest
  @MethodSource("shippedChips")
  void aSheetBearsTheNameThatItWasAskedBy(String chip) {
    assertThat(sheet(chip).name()).isEqualTo(chip);
  }

  @ParameterizedTest
  @MethodSource("shippedChips")
  void everyFigureHasASource(String chip) {
    HardwareSheet sheet = sheet(chip);
    assertThat(Stream.concat(sheet.assumed().stream(), sheet.derived().stream()))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.source()).as(entry.key()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("shippedChips")
  void aSheetSaysWhatTheFiguresOfTheChipAreWorth(String chip) {
    assertThat(sheet(chip).notes())
        .isNotEmpty()
        .isEqualTo(Asked.cost(Networks.boltzmann(16, 64, 1), "chip=" + chip).notes());
  }

  @Test
  void thePapersEstimateIsSetBesideMeasuredSilicon() {
    assertThat(String.join(" ", sheet("kosters2022").notes())).contains("24.8 fJ", "87.7 fJ", "190 fJ");
  }

  @ParameterizedTest
  @MethodSource("shippedChips")
  void noFigureStandsTwice(String chip) {
    assertThat(sheet(chip).assumed()).extracting(Entry::key).doesNotHaveDuplicates();
  }

  @Test
  void bitsThatWereAskedForStandInThePlaceOfTheChipsOwn() {
    var backend = new AimcBackend();
    HardwareSheet sheet = backend.sheet(Settings.of(backend.settings(), Map.of("adcBits", "4")));

    assertThat(sheet.assumed()).contains(new Entry("adc.bits", "4", "asked for by a setting"));
  }
}
