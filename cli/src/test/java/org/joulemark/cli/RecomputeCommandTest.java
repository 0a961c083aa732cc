package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyTrace;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.Attribution;
import org.joulemark.engine.trace.EnergyTrace;
import org.joulemark.engine.trace.TraceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class RecomputeCommandTest {

  private static final String SESSION = """
      workloads: {toy-spin: {alpha: 1}}
      backends: {toy-chip: }
      probes: {toy-meter: }
      """;

  @TempDir
  private Path folder;

  private Path measured = Path.of("");

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
    measured = folder.resolve("measured");
  }

  private void session(Function<Cell, CellResult> rows, String... assignments) throws IOException {
    Path session = Files.writeString(folder.resolve("toys.yaml"), SESSION);
    var arguments = new ArrayList<>(List.of("run", session.toString(), "--out", measured.toString()));
    Arrays.stream(assignments).forEach(assignment -> arguments.addAll(List.of("--set", assignment)));
    new CommandRun(folder, folder, new FakeEngine().answering(rows)).of(arguments.toArray(String[]::new));
  }

  /** A row with the joules of a toy trace, which is saved. */
  private CellResult traced(Cell cell) {
    return saved(Rows.measured(cell), Attribution.of(List.of(ToyTrace.of("toy-meter"))));
  }

  private CellResult saved(CellResult row, Attribution joules) {
    new TraceFile(Json.mapper()).write(ToyTrace.of("toy-meter"), file(row.cell()));
    return Rows.traced(row, joules, List.of(TraceFile.name(row.cell(), "toy-meter")));
  }

  private Path file(String cell) {
    return measured.resolve("traces").resolve(TraceFile.name(cell, "toy-meter"));
  }

  private Path onlyTrace() throws IOException {
    try (Stream<Path> files = Files.list(measured.resolve("traces"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void replaceTrace(EnergyTrace trace) throws IOException {
    new TraceFile(Json.mapper()).write(trace, onlyTrace());
  }

  private Outcome recomputed(String... options) {
    var arguments = new ArrayList<>(List.of("recompute", measured.toString()));
    arguments.addAll(List.of(options));
    return new CommandRun(folder, folder, new FakeEngine()).of(arguments.toArray(String[]::new));
  }

  @Test
  void findsTheJoulesOfEveryTracedRowToTheLastBit() throws IOException {
    session(this::traced, "alpha=1,2");
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out()).contains("toy-meter/package-0", "toy-meter/cores", "domains in 2 rows: 4 same")
        .doesNotContain("differs", "without traces");
  }

  @Test
  void showsAllDigitsOfBothSides() throws IOException {
    session(this::traced);
    String gross = Double.toString(
        Attribution.of(List.of(ToyTrace.of("toy-meter"))).energy().getFirst().grossJoulesPerSample().mean());
    assertThat(recomputed().out()).contains(gross + "  " + gross + "  same");
  }

  @Test
  void tellsByHowMuchATraceDiffersThatWasTamperedWith() throws IOException {
    session(this::traced);
    replaceTrace(ToyTrace.of("toy-meter", 1.01));
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("differs by +1.0e-02", "domains in 1 row: 0 same, 2 differs");
  }

  @Test
  void namesTheFieldWhereTheGrossJoulesAreTheSame() throws IOException {
    session(cell -> {
      CellResult row = traced(cell);
      EnergyRecord energy = row.energy().getFirst();
      return Rows.with(row, List.of(withOtherRest(energy), row.energy().getLast()));
    });
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("differs in idleWattsAfter").contains("1 same, 1 differs");
  }

  private static EnergyRecord withOtherRest(EnergyRecord energy) {
    return new EnergyRecord(energy.probe(), energy.domain(), energy.provenance(), energy.scope(), energy.reading(),
        energy.partOf(), energy.resolutionJoules(), energy.updateIntervalSeconds(), energy.relativeUncertainty(),
        energy.grossJoulesPerSample(), energy.grossUncertaintyJoulesPerSample(), energy.netJoulesPerSample(),
        energy.netUncertaintyJoulesPerSample(), energy.idleWattsBefore(), Math.nextUp(energy.idleWattsAfter()));
  }

  @Test
  void saysWhyATraceTellsNoJoulesAnyMore() throws IOException {
    session(this::traced);
    EnergyTrace whole = ToyTrace.of("toy-meter");
    replaceTrace(new EnergyTrace(whole.probe(), whole.domains(), whole.samples(), List.of(), null));
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("differs: the measurement did not come to its end");
  }

  @Test
  void saysThatATraceDoesNotHaveTheDomain() throws IOException {
    session(this::traced);
    replaceTrace(ToyTrace.of("other-meter"));
    assertThat(recomputed().out()).contains("differs: its trace does not have this domain",
        "differs: results.json says nothing of this domain");
  }

  @Test
  void namesATraceThatIsMissing() throws IOException {
    session(this::traced);
    Path trace = onlyTrace();
    Files.delete(trace);
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out().lines()).contains(trace + ": this raw trace is missing",
        "domains in 1 row: 0 same, 2 missing trace");
  }

  @Test
  void namesATraceThatWasNeverSavedBesideOneThatWas() throws IOException {
    session(cell -> saved(Rows.measured(cell),
        Attribution.of(List.of(ToyTrace.of("toy-meter"), ToyTrace.of("other-meter")))));
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("-other-meter.jsonl.gz: this raw trace is missing", "2 same, 2 missing trace");
  }

  @Test
  void namesATraceThatWasCutOff() throws IOException {
    session(this::traced);
    Path trace = onlyTrace();
    byte[] whole = Files.readAllBytes(trace);
    Files.write(trace, Arrays.copyOf(whole, whole.length / 2));
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains(trace + ", line ", "cannot be read, for it was cut off",
        "0 same, 2 damaged trace");
  }

  @Test
  void namesTheLineThatIsBroken() throws IOException {
    session(this::traced);
    Path trace = onlyTrace();
    String text = new String(gunzipped(trace), StandardCharsets.UTF_8);
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(trace))) {
      stream.write(text.replaceFirst("\n\\[0,", "\n[zero,").getBytes(StandardCharsets.UTF_8));
    }
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out().lines()).contains(trace + ", line 2: this is neither a sample nor a mark");
  }

  private static byte[] gunzipped(Path file) throws IOException {
    try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
      return stream.readAllBytes();
    }
  }

  @Test
  void countsRowsThatHaveNoTraces() throws IOException {
    session(cell -> switch (cell.workloadSettings().getOrDefault("alpha", "")) {
      case "1" -> traced(cell);
      case "2" -> Rows.modelled(cell);
      default -> Rows.without(cell, CellStatus.SKIPPED, "not here");
    }, "alpha=1,2,3");
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    assertThat(outcome.out().lines()).contains("domains in 1 row: 2 same",
        "without traces, and so not computed again: 1 row modelled, 1 row skipped");
  }

  @Test
  void saysThatASessionWithoutTracesHasNothingToComputeFrom() throws IOException {
    session(Rows::measured);
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualToNormalizingNewlines("""
        no row has traces: nothing was computed again
        without traces, and so not computed again: 1 row measured
        """);
  }

  @Test
  void holdsADomainThatWasDroppedForNoDifference() throws IOException {
    session(cell -> {
      Attribution all = Attribution.of(List.of(ToyTrace.of("toy-meter")));
      return saved(Rows.measured(cell), new Attribution(List.of(all.energy().getFirst()),
          List.of(new MissingEnergy("toy-meter", "cores", "its windows would last 40 s"))));
    });
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("domains in 1 row: 1 same").doesNotContain("cores");
  }

  @Test
  void asksNoJoulesOfAnInvalidRow() throws IOException {
    session(cell -> saved(Rows.without(cell, CellStatus.INVALID, "wrong answers"),
        new Attribution(List.of(), List.of())));
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("domains in 1 row: 0 same");
  }

  @Test
  void isJsonForAProgram() throws IOException {
    session(this::traced);
    replaceTrace(ToyTrace.of("toy-meter", 2));
    JsonNode answer = Json.mapper().readTree(recomputed("--json").out());
    JsonNode domain = answer.get("domains").get(0);
    assertThat(domain.get("domain").stringValue()).isEqualTo("toy-meter/package-0");
    assertThat(domain.get("verdict").stringValue()).isEqualTo("differs");
    assertThat(domain.get("relativeDifference").doubleValue()).isBetween(0.999, 1.001);
    assertThat(answer.get("rowsWithTraces").intValue()).isEqualTo(1);
    assertThat(answer.propertyNames()).containsExactly("domains", "faults", "rowsWithTraces", "rowsWithoutTraces");
  }

  @Test
  void changesNoFile() throws IOException {
    session(this::traced);
    Map<Path, String> before = contents();
    recomputed();
    assertThat(contents()).isEqualTo(before);
  }

  private Map<Path, String> contents() throws IOException {
    var contents = new TreeMap<Path, String>();
    try (Stream<Path> files = Files.walk(measured)) {
      files.filter(Files::isRegularFile).forEach(file -> contents.put(file, content(file)));
    }
    return contents;
  }

  private static String content(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void refusesAFolderThatIsNoSession() throws IOException {
    Files.createDirectories(measured);
    Outcome outcome = recomputed();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no session in " + measured).hasLineCount(1);
  }
}
