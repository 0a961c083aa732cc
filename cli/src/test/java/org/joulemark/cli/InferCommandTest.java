package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.FlaggedChip;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InferCommandTest {

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();
  private CommandRun joulemark = new CommandRun(Path.of(""), Path.of(""), engine);

  @BeforeEach
  void distribution() throws IOException {
    joulemark = new CommandRun(ToyDistribution.in(folder), folder, engine);
  }

  private Outcome infer(String... options) {
    return joulemark.of(
        Stream.concat(Stream.of("infer", "--workload", "toy-spin", "--backend", "toy-chip"), Stream.of(options))
            .toArray(String[]::new));
  }

  private String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    return outcome.err().strip();
  }

  @Test
  void printsOneScorePerRowWithEveryDigit() {
    assertThat(infer().out()).isEqualTo("output\n0.1\n4.9E-324\n");
  }

  @Test
  void takesTheWorkloadsOwnRowsWhereNoneAreGiven() {
    infer();
    assertThat(engine.request().rows()).isNull();
  }

  @Test
  void handsRowsSettingsPrecisionAndSeedToTheEngine() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "1,-1\n-1,1\n");
    joulemark.variable("JOULEMARK_SEED", "7");
    infer("--input", rows.toString(), "--set", "alpha=4", "--set", "threads=2", "--precision", "float64");
    assertThat(engine.request().rows()).isDeepEqualTo(new double[][]{{1, -1}, {-1, 1}});
    assertThat(engine.request().workloadSettings()).isEqualTo(Map.of("alpha", "4"));
    assertThat(engine.request().backendSettings()).isEqualTo(Map.of("threads", "2"));
    assertThat(engine.request().precision()).isEqualTo(Precision.FLOAT64);
    assertThat(engine.request().seed()).isEqualTo(7);
  }

  @Test
  void computesInFloat64WhereNobodySaysOtherwise() {
    infer();
    assertThat(engine.request().precision()).isEqualTo(Precision.FLOAT64);
  }

  @Test
  void computesInThePrecisionOfTheEnvironment() {
    joulemark.variable("JOULEMARK_PRECISION", "float32");
    infer();
    assertThat(engine.request().precision()).isEqualTo(Precision.FLOAT32);
  }

  @Test
  void computesInThePrecisionAskedForWhateverTheBackendsOwnIs() {
    joulemark.variable("JOULEMARK_BACKENDS_TOY_CHIP_PRECISION", "float32,int8");
    infer("--precision", "float64");
    assertThat(engine.request().precision()).isEqualTo(Precision.FLOAT64);
  }

  @Test
  void computesInTheBackendsOwnPrecision() {
    infer("--set", "backends.toy-chip.precision=int8");
    assertThat(engine.request().precision()).isEqualTo(Precision.INT8);
  }

  @Test
  void refusesSeveralPrecisionsOfTheBackend() {
    assertThat(refusal(infer("--set", "toy-chip.precision=int8,float32")))
        .endsWith("'precision' has 2 values; one evaluation takes one");
  }

  @Test
  void refusesASecondWorkload() {
    assertThat(refusal(infer("--set", "workloads.toy-frozen=")))
        .endsWith("'workloads' has 2 values; one evaluation takes one");
  }

  @Test
  void takesTheOnlyBackendThereIs() {
    assertThat(joulemark.of("infer", "--workload", "toy-spin").exitCode()).isZero();
    assertThat(engine.request().backend()).isEqualTo("toy-chip");
  }

  @Test
  void asksWhichBackendWhereThereAreSeveral() throws IOException {
    new ToyJar(FlaggedChip.class).write(folder.resolve("plugins").resolve("flagged").resolve("flagged.jar"));
    assertThat(refusal(joulemark.of("infer", "--workload", "toy-spin")))
        .contains("say by --backend what evaluates the network: ", "flagged", "toy-chip");
  }

  @Test
  void showsOnStandardErrorWhatIsPreparedFirst() {
    engine.preparing();
    Outcome outcome = infer();
    assertThat(outcome.err()).isEqualTo("preparing toy-spin: [1/1] trained\n");
    assertThat(outcome.out()).isEqualTo("output\n0.1\n4.9E-324\n");
  }

  @Test
  void writesScoresToAFile() {
    Path scores = folder.resolve("scores.csv");
    Outcome outcome = infer("--output", scores.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(scores).hasContent("output\n0.1\n4.9E-324\n");
  }

  @Test
  void leavesTheOldScoresWhereItFails() throws IOException {
    Path scores = Files.writeString(folder.resolve("scores.csv"), "old");
    engine.inferring(_ -> {
      throw new InvalidInputException("row 3, column 2 is 0.5; spins are +1 or -1");
    });
    assertThat(refusal(infer("--output", scores.toString()))).endsWith("row 3, column 2 is 0.5; spins are +1 or -1");
    assertThat(scores).hasContent("old");
  }

  @Test
  void saysWhichFileCouldNotBeWritten() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path scores = gone.resolve("scores.csv");
    engine.inferring(_ -> delete(gone));
    Outcome outcome = infer("--output", scores.toString());
    assertThat(outcome.exitCode()).isEqualTo(74);
    assertThat(outcome.err()).startsWith("joulemark: " + scores + " cannot be written: ").hasLineCount(1);
  }

  @Test
  void aNetworkOfSeveralOutputsFillsAColumnForEach() {
    engine.inferring(_ -> new double[][]{{1, -0.5}, {2, 0.25}});
    assertThat(infer().out()).isEqualTo("output0,output1\n1.0,-0.5\n2.0,0.25\n");
  }

  private static double[][] delete(Path emptyFolder) {
    try {
      Files.delete(emptyFolder);
      return new double[][]{{1}};
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void saysWhenAScoreIsNotFinite() {
    engine.inferring(_ -> new double[][]{{Double.NaN}});
    Outcome outcome = infer("--output", folder.resolve("scores.csv").toString());
    assertThat(outcome.err()).contains("some outputs are not finite");
  }

  @Test
  void refusesAnOutputThatCannotBeWrittenBeforeAnythingIsEvaluated() {
    engine.inferring(_ -> {
      throw new AssertionError("evaluated");
    });
    assertThat(refusal(infer("--output", folder.resolve("gone/scores.csv").toString())))
        .contains("there is no folder " + folder.resolve("gone"));
    assertThat(refusal(infer("--output", folder.toString()))).contains("it is a folder");
  }

  @Test
  void refusesRowsWithFileLineAndColumn() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "1,-1\n-1,x\n");
    assertThat(refusal(infer("--input", rows.toString()))).endsWith("rows.csv:2, column 2: 'x' is no number");
  }

  @Test
  void refusesAList() {
    assertThat(refusal(infer("--set", "alpha=1,2"))).endsWith("'alpha' has 2 values; one evaluation takes one");
  }

  @Test
  void refusesUnknownPluginsAndSettings() {
    assertThat(refusal(infer("--set", "alfa=1"))).contains("did you mean 'alpha'?");
    assertThat(refusal(joulemark.of("infer", "--workload", "toy-spn", "--backend", "toy-chip")))
        .contains("--workload: there is no workload 'toy-spn'; did you mean 'toy-spin'?");
  }

  @Test
  void refusesAnUnknownPrecision() {
    Outcome outcome = infer("--precision", "float31");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("'float31' is no precision; allowed: float64, float32");
  }
}
