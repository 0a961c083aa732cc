package org.joulemark.backend.aimc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Network;
import org.joulemark.api.Support;
import org.joulemark.backend.aimc.cost.ChipComponents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads whose chip file cannot be used, or whose network the chip cannot run. */
class ChipFileTest {

  private static final String KOSTERS = "chip=kosters2022";
  private static final String DAC_BITS = "  bits: {value: 8";
  private static final String ROWS = "  rows:";
  private static final String LDPU_POWER = "  powerWattsPerTile: {value: 0.33";
  private static final String TILE_STAGE = "  - {name: tile";
  private static final String FIRST_NOTE = "  - text: \"The constants are estimates";
  private static final double INTERVAL_SECONDS = 50e-9;
  private static final long SEED = 7;

  @TempDir
  private Path folder;

  /** What is wrong, the line that is replaced, its replacement, and what is then said of that very line. */
  static Stream<Arguments> wrongLines() {
    return Stream.of(
        Arguments.of("negative power", LDPU_POWER, "  powerWattsPerTile: {value: -0.33, source: mine}",
            "ldpu.powerWattsPerTile is '-0.33'; allowed: a number of 0 or more"),
        Arguments.of("no number", LDPU_POWER, "  powerWattsPerTile: {value: much, source: mine}",
            "ldpu.powerWattsPerTile is 'much'; allowed: a number of 0 or more"),
        Arguments.of("unknown unit", LDPU_POWER, "  powerMilliwattsPerTile: {value: 330, source: mine}",
            "ldpu.powerMilliwattsPerTile is not known; the key of this quantity, with its unit, is powerWattsPerTile"),
        Arguments.of("unknown key", ROWS, "  colour: {value: red, source: mine}",
            "tiles.colour is not known; allowed: count, rows, columns"),
        Arguments.of("zero rows", ROWS, "  rows: {value: 0, source: mine}",
            "tiles.rows is '0'; allowed: a whole number from 1 to 65536"),
        Arguments.of("part of a row", ROWS, "  rows: {value: 1.5, source: mine}",
            "tiles.rows is '1.5'; allowed: a whole number from 1 to 65536"),
        Arguments.of("no bits", DAC_BITS, "  bits: {value: 0, source: mine}",
            "dac.bits is '0'; allowed: a whole number from 1 to 16, or none"),
        Arguments.of("too many bits", DAC_BITS, "  bits: {value: 17, source: mine}",
            "dac.bits is '17'; allowed: a whole number from 1 to 16, or none"),
        Arguments.of("no value", DAC_BITS, "  bits: {source: mine}",
            "dac.bits.value is missing; add it, with its value and its source"),
        Arguments.of("no source", DAC_BITS, "  bits: {value: 8}",
            "dac.bits.source is missing; add it, with its value and its source"),
        Arguments.of("blank source", DAC_BITS, "  bits: {value: 8, source: ' '}",
            "dac.bits.source is empty; say where the value comes from"),
        Arguments.of("value without keys", DAC_BITS, "  bits: 8", "dac.bits must hold keys, each 'key: ...'"),
        Arguments.of("unknown device model", "  deviceModel:", "  deviceModel: {value: memristor, source: mine}",
            "crossbar.deviceModel is 'memristor'; allowed: "),
        Arguments.of("unknown function", "  functions:", "  functions: {value: [cube], source: mine}",
            "dpu.functions names 'cube'; allowed: ln-two-cosh, square"),
        Arguments.of("stage of no time", TILE_STAGE, "  - {name: tile, nanoseconds: 0, per: layer, source: mine}",
            "stages[0].nanoseconds is 0; allowed: a number above 0"),
        Arguments.of("note without words", FIRST_NOTE, "  - text: ''", "notes[0].text is empty; write what a reader"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongLines")
  void aWrongLineIsNamedWithItsKeyAndWhatIsAllowed(
      String what, String beginning, String replacement, String message) {
    ChipFile file = ChipFile.with(folder, beginning, replacement);
    assertThat(Asked.unavailability(file.setting())).as(what)
        .startsWith(file.path() + ":" + ChipFile.line(beginning) + ": " + message);
  }

  @Test
  void aMissingKeyIsNamedWithTheLineOfItsSection() {
    ChipFile file = ChipFile.with(folder, ROWS, "");
    assertThat(Asked.unavailability(file.setting())).isEqualTo(
        file.path() + ":" + ChipFile.line("  count:")
            + ": tiles.rows is missing; add it, with its value and its source");
  }

  @Test
  void powerBesideEnergyIsRefusedWhereTheSecondStands() {
    String both = "  powerWattsPerTile: {value: 0.33, source: mine}\n  nanojoulesPerTile: {value: 16, source: mine}";
    ChipFile file = ChipFile.with(folder, LDPU_POWER, both);
    assertThat(Asked.unavailability(file.setting())).isEqualTo(
        file.path() + ":" + (ChipFile.line(LDPU_POWER) + 1)
            + ": ldpu.nanojoulesPerTile stands beside powerWattsPerTile; keep one of them");
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedWhereTheSecondStands() {
    String twice = "  rows: {value: 512, source: mine}\n  rows: {value: 256, source: mine}";
    ChipFile file = ChipFile.with(folder, ROWS, twice);
    assertThat(Asked.unavailability(file.setting())).isEqualTo(
        file.path() + ":" + (ChipFile.line(ROWS) + 1) + ": tiles.rows stands twice; remove one");
  }

  @Test
  void stagesWithoutOneForALayerAreRefused() {
    ChipFile file = ChipFile.with(folder, TILE_STAGE, "");
    assertThat(Asked.unavailability(file.setting()))
        .startsWith(file.path() + ":").endsWith(": stages need at least one stage with 'per: layer'");
  }

  @Test
  void aFileThatIsNotYamlIsRefusedWithTheLineThatBreaksIt() {
    ChipFile file = ChipFile.holding(folder, "name: mine\ntiles: ]\n");
    assertThat(Asked.unavailability(file.setting())).startsWith(file.path() + ":2: not YAML: ");
  }

  @Test
  void anEmptyFileIsRefusedWithAWayToBegin() {
    ChipFile file = ChipFile.holding(folder, "");
    assertThat(Asked.unavailability(file.setting())).startsWith(file.path() + ": is empty; begin with a copy of");
  }

  @Test
  void aFileOfPlainTextIsRefusedForItsLackOfKeys() {
    ChipFile file = ChipFile.holding(folder, "hello");
    assertThat(Asked.unavailability(file.setting()))
        .isEqualTo(file.path() + ":1: the file must hold keys, each 'key: ...'");
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.yaml");
    assertThat(Asked.unavailability("chip=" + missing)).startsWith("chip file " + missing + " cannot be read: ");
  }

  @Test
  void aNameThatIsNoChipIsRefusedWithThoseThatAre() {
    assertThat(Asked.unavailability("chip=pentium")).isEqualTo(
        "there is no chip 'pentium'; allowed: kosters2022, hermes2022, kosters2022-hermes, ideal, or a file that ends "
            + "in .yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999", "1e-2147483647"})
  void aNumberBeyondAllMeasureIsRefused(String number) {
    ChipFile file = ChipFile.with(folder, LDPU_POWER, "  powerWattsPerTile: {value: " + number + ", source: mine}");
    assertThat(Asked.unavailability(file.setting())).contains("ldpu.powerWattsPerTile is '" + number + "'; allowed: ");
  }

  @Test
  void aGoodFileIsTaken() {
    assertThat(new AimcBackend().available(Asked.settings(cheaperLdpu().setting()))).isEqualTo(Support.yes());
  }

  @Test
  void theFiguresOfAGoodFileAreThoseItHolds() {
    assertThat(Asked.joules(Asked.cost(boltzmann(), cheaperLdpu().setting()), ChipComponents.LDPU))
        .isCloseTo(0.19 * INTERVAL_SECONDS, withinPercentage(1e-9));
  }

  @Test
  void aReadoutThatTheChipLacksIsNotMissedByANetworkThatAnswersWithItsLastLayer() {
    ChipFile file = ChipFile.with(folder, "  functions:", "  functions: {value: [square], source: mine}");
    assertThat(Asked.support(Networks.vector(16, 10, SEED), file.setting())).isEqualTo(Support.yes());
  }

  @Test
  void theNotesOfAFileStandBesideItsFiguresWithTheirSources() {
    ChipFile file = ChipFile.with(folder, FIRST_NOTE, "  - text: Built in a shed.");
    assertThat(Asked.cost(boltzmann(), file.setting()).notes())
        .first().asString().startsWith("Built in a shed. (Kösters et al. 2022: 0.13 W");
  }

  @Test
  void aFileNeedsNoNotes() {
    ChipFile file = ChipFile.before(folder, "notes:");
    assertThat(Asked.cost(boltzmann(), file.setting()).notes()).isEmpty();
  }

  @Test
  void aNoteWithoutItsSourceIsRefused() {
    ChipFile file = ChipFile.with(folder, FIRST_NOTE, "  - text: Built in a shed.\n  - text: In two.");
    assertThat(Asked.unavailability(file.setting())).isEqualTo(
        file.path() + ":" + ChipFile.line(FIRST_NOTE)
            + ": notes[0].source is missing; add it, with its value and its source");
  }

  private ChipFile cheaperLdpu() {
    return ChipFile.with(folder, LDPU_POWER, "  powerWattsPerTile: {value: 0.19, source: mine}");
  }

  private static Network boltzmann() {
    return Networks.boltzmann(16, 64, SEED);
  }

  @Test
  void aNetworkIsRefusedByAFileThatCannotBeUsed() {
    ChipFile file = ChipFile.holding(folder, "");
    assertThat(Asked.refusal(boltzmann(), file.setting())).contains("is empty");
  }

  @Test
  void tanhIsRefusedWithTheActivationToTrainWith() {
    assertThat(Asked.refusal(Networks.deepSvdd(5, Activation.TANH, SEED), KOSTERS))
        .startsWith("layer 0 ends in TANH").endsWith("Take a network trained with ReLU");
  }

  @Test
  void eluIsRefusedWithTheSettingThatAllowsIt() {
    assertThat(Asked.refusal(Networks.deepSvdd(5, Activation.ELU, SEED), KOSTERS))
        .startsWith("layer 0 ends in ELU").endsWith("eluTable=true");
  }

  @Test
  void eluIsTakenOnceItIsLookedUp() {
    assertThat(Asked.support(Networks.deepSvdd(5, Activation.ELU, SEED), KOSTERS, "eluTable=true"))
        .isEqualTo(Support.yes());
  }

  @Test
  void aReadoutWithoutItsTableIsRefusedWithTheKeyThatLacksIt() {
    ChipFile file = ChipFile.with(folder, "  functions:", "  functions: {value: [square], source: mine}");
    assertThat(Asked.refusal(boltzmann(), file.setting()))
        .endsWith("has no table of ln-two-cosh; add it to dpu.functions of the chip file");
  }

  @Test
  void visibleBiasesOfNumbersThatAreNoSpinsAreRefusedWithAWayOut() {
    assertThat(Asked.refusal(withVisibleBiases(InputKind.REAL), KOSTERS))
        .contains("these inputs are no spins").endsWith("Take a network of spins, or one without visible biases");
  }

  @Test
  void visibleBiasesOfSpinsAreTaken() {
    assertThat(Asked.support(withVisibleBiases(InputKind.SPIN), KOSTERS)).isEqualTo(Support.yes());
  }

  private static Network withVisibleBiases(InputKind kind) {
    return Networks.amplitude(kind, Networks.zeros(8, 4), Networks.zeros(4, 1));
  }

  @Test
  void aNetworkThatIsTooLargeIsToldHowManyTilesAreMissing() {
    assertThat(Asked.refusal(Networks.dense(1024, 1537), KOSTERS))
        .startsWith("the network needs 8 tiles of 512 x 512, chip kosters2022 has 4: 4 are missing")
        .endsWith("reprogramming=true");
  }

  @Test
  void aNetworkThatIsTooLargeIsTakenOnceTheChipMayBeWrittenAnew() {
    assertThat(Asked.support(Networks.dense(1024, 1537), KOSTERS, "reprogramming=true")).isEqualTo(Support.yes());
  }
}
