package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.Placements;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyModel;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ChipMapCommandTest {

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();
  private CommandRun joulemark = new CommandRun(Path.of(""), Path.of(""), engine);

  @BeforeEach
  void distribution() throws IOException {
    joulemark = new CommandRun(ToyDistribution.in(folder), folder, engine);
    new ToyJar(ToyModel.class).write(folder.resolve("plugins/model/model.jar"));
  }

  private Outcome map(String... options) {
    return joulemark.of(
        Stream.concat(Stream.of("chip", "map", "--workload", "toy-spin"), Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void tellsOfEveryBlockThenOfTheTotalsThenOfTheCost() {
    Outcome outcome = map();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("""
        toytown: 3 boards of 16 rows x 16 columns
        layer  pass  board  rows used  columns used  occupancy
        ------------------------------------------------------
            0     0      0   16 of 16       8 of 16       50 %
            1     0      1    8 of 16       1 of 16      3.1 %

        boards used     2 of 3
        weights stored  136
        mean occupancy  27 % of the boards used
        passes          1
        power           250 mW (modelled)
        latency         200 ns (modelled)
        interval        100 ns (modelled)
        results         10.0 M/s (modelled)
        energy          4.00 nJ (modelled) per inference, by the model toy model 1

        component  count  unit                    energy                busy  source
        --------------------------------------------------------------------------------------------
        DAC           24  converters  3.00 nJ (modelled)  10.0 ns (modelled)  Toymaker 2022, table 1
        crossbar       2  devices     1.00 nJ (modelled)  40.0 ns (modelled)  Toymaker 2022, table 2

        note: A toy spends what its maker says. (Toymaker 2022, preface)
        """);
  }

  @Test
  void drawsEveryArrayFilledAsFarAsItIsUsed() {
    assertThat(map().out()).endsWith("""
        rows from top to bottom, columns from left to right, filled where used; L layer, # board

        ████░░░░  █░░░░░░░  ░░░░░░░░
        ████░░░░  █░░░░░░░  ░░░░░░░░
        ████░░░░  ░░░░░░░░  ░░░░░░░░
        ████░░░░  ░░░░░░░░  ░░░░░░░░
        L0 #0     L1 #1     #2

        """);
  }

  @Test
  void drawsEachPassForItself() {
    engine.placing(_ -> Placements.inTwoPasses());
    assertThat(map().out()).contains("\npass 0\n████████\n", "\npass 1\n█░░░░░░░\n");
  }

  @Test
  void ofANetworkThatCannotRunShowsTheObstacleAndNoCost() {
    engine.placing(_ -> Placements.tooLarge());
    Outcome outcome = map();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("boards used     4 of 3", "cannot run: 4 boards are needed, 1 more than there are")
        .contains("! missing", "L1 #3!")
        .doesNotContain("(modelled)");
  }

  @Test
  void showsEveryMemberOfAnEnsemble() {
    engine.placing(_ -> Placements.ensemble());
    assertThat(map().out()).contains("member small & red\ntoytown: ", "member large\ntoytown: ");
  }

  @Test
  void handsSettingsAndSeedToTheEngine() {
    joulemark.variable("JOULEMARK_SEED", "7");
    map("--set", "alpha=4", "--set", "chip=toyville", "--set", "toy-model.bits=6");
    assertThat(engine.placementRequest().workloadSettings()).isEqualTo(Map.of("alpha", "4"));
    assertThat(engine.placementRequest().backend()).isEqualTo("toy-model");
    assertThat(engine.placementRequest().backendSettings()).isEqualTo(Map.of("chip", "toyville", "bits", "6"));
    assertThat(engine.placementRequest().seed()).isEqualTo(7);
  }

  @Test
  void showsOnStandardErrorWhatIsPreparedFirst() {
    engine.preparing();
    assertThat(map().err()).isEqualTo("preparing toy-spin: [1/1] trained\n");
  }

  @Test
  void isJsonForAProgram() {
    JsonNode member = Json.mapper().readTree(map("--json").out()).get("members").get(0);
    assertThat(member.get("member").stringValue()).isEqualTo("only");
    JsonNode placement = member.get("placement");
    assertThat(placement.get("blocks").get(1).get("array").intValue()).isEqualTo(1);
    assertThat(placement.get("cost").get("items").get(0).get("component").get("id").stringValue()).isEqualTo("dac");
    assertThat(placement.get("arrays").get("name").stringValue()).isEqualTo("board");
    assertThat(placement.get("powerWatts").doubleValue()).isEqualTo(0.25);
    assertThat(placement.get("obstacle").isNull()).isTrue();
  }

  @Test
  void drawsAPictureIntoAFileAndSaysWhere() {
    Path picture = folder.resolve("tiles.svg");
    assertThat(map("--picture", picture.toString()).err()).isEqualTo("picture -> " + picture + "\n");
    assertThat(picture).content().contains("<svg", "layer 1, board 1: 8 of 16 rows, 1 of 16 columns");
  }

  @Test
  void leavesTheOldPictureWhereTheNetworkHasNoPlace() throws IOException {
    Path picture = Files.writeString(folder.resolve("tiles.svg"), "old");
    engine.placing(_ -> {
      throw new InvalidInputException("a network of 2 readouts has no place");
    });
    Outcome outcome = map("--picture", picture.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo("joulemark: a network of 2 readouts has no place\n");
    assertThat(picture).hasContent("old");
  }

  @Test
  void refusesAPictureThatCannotBeWrittenBeforeAnythingIsPlaced() {
    engine.placing(_ -> {
      throw new AssertionError("placed");
    });
    Outcome outcome = map("--picture", folder.resolve("gone/tiles.svg").toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no folder " + folder.resolve("gone")).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--set alpha=1,2         | 'alpha' has 2 values; one evaluation takes one",
    "--set chip=a,b          | 'chip' has 2 values; one evaluation takes one",
    "--set alfa=1            | --set alfa=1: unknown key 'alfa'; did you mean 'alpha'?",
    "--backend toy-chip      | --backend toy-chip: it models no hardware that networks are placed on; those that do: toy-model",
    "--workload toy-spn      | --workload: there is no workload 'toy-spn'; did you mean 'toy-spin'?",
  })
  void refusesInOneLineWhatCannotBeUsed(String options, String refusal) {
    String[] workload = options.startsWith("--workload") ? new String[]{} : new String[]{"--workload", "toy-spin"};
    Outcome outcome = joulemark.of(
        Stream.of(Stream.of("chip", "map"), Stream.of(workload), Stream.of(options.split(" ", -1)))
            .flatMap(words -> words)
            .toArray(String[]::new));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: " + refusal).hasLineCount(1);
  }

  @Test
  void saysWhereNoBackendModelsHardware() throws IOException {
    Files.delete(folder.resolve("plugins/model/model.jar"));
    Files.delete(folder.resolve("plugins/model"));
    Outcome outcome = map();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("joulemark: there is no backend that models hardware that networks are placed on; add one")
        .hasLineCount(1);
  }
}
