package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joulemark.cli.configuration.SessionSource;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.results.CellsCsv;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The pages in docs/ keep up with the code. */
@Tag("slow")
final class DocumentationTest {

  private static final String SESSION = """
      workloads: {toy-spin: {alpha: [1, 2]}}
      backends: {toy-chip: }
      probes: {toy-meter: }
      """;

  @TempDir
  private Path folder;

  private static String page(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("docs"))) {
      root = Objects.requireNonNull(root.getParent(), "no docs folder above the working directory");
    }
    try {
      return Files.readString(root.resolve("docs").resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryExitCode(ExitCode code) {
    assertThat(page("cli.md")).contains("| " + code.number() + " | ");
  }

  static Stream<String> commands() {
    return names(new CommandRun(Path.of(""), Path.of(""), new FakeEngine()).commandLine(), "");
  }

  /** A command that only leads to others is named with them. */
  private static Stream<String> names(CommandLine above, String prefix) {
    return above.getSubcommands().entrySet().stream().flatMap(command -> {
      String name = prefix + command.getKey();
      return command.getValue().getSubcommands().isEmpty()
          ? Stream.of(name)
          : names(command.getValue(), name + " ");
    });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesEveryCommand(String command) {
    assertThat(page("cli.md")).containsPattern("\\| `" + command + "[` ]");
  }

  @ParameterizedTest
  @MethodSource("org.joulemark.cli.configuration.SessionKeyNames#keys")
  void namesEverySessionKey(String key) {
    assertThat(page("cli.md")).contains("| `" + key + "` | ");
  }

  @Test
  void namesEveryEmbeddedSession() {
    assertThat(SessionSource.embeddedNames()).allSatisfy(name -> assertThat(page("cli.md")).contains("`" + name + "`"));
  }

  static Stream<String> fieldsOfTheSchema() throws IOException {
    try (InputStream schema = Objects.requireNonNull(
        Results.class.getResourceAsStream("joulemark-1.schema.json"))) {
      var names = new TreeSet<String>();
      JsonNode definitions = Json.mapper().readTree(schema).get("$defs");
      for (String definition : List.of("session", "cell", "statistics", "energy", "modelledCost", "costItem", "latency",
          "qualityFigure", "qualityCurve", "curveAxis", "batchSweep", "measurement", "jvm", "host", "plugin")) {
        names.addAll(definitions.get(definition).get("properties").propertyNames());
      }
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fieldsOfTheSchema")
  void namesEveryFieldOfTheResults(String field) {
    assertThat(page("results.md")).contains("`" + field + "`");
  }

  static Stream<String> fieldsOfTheConformanceReport() throws IOException {
    try (InputStream text = Objects.requireNonNull(
        Conformance.class.getResourceAsStream("joulemark-conformance-1.schema.json"))) {
      JsonNode schema = Json.mapper().readTree(text);
      var names = new TreeSet<String>(schema.get("properties").propertyNames());
      for (String definition : List.of("host", "plugin", "fork", "rule", "configuration")) {
        names.addAll(schema.get("$defs").get(definition).get("properties").propertyNames());
      }
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fieldsOfTheConformanceReport")
  void namesEveryFieldOfTheConformanceReport(String field) {
    assertThat(page("conformance.md")).contains("`" + field + "`");
  }

  @Test
  void namesEveryColumnOfTheTable() throws IOException {
    ToyDistribution.in(folder);
    Path session = Files.writeString(folder.resolve("toys.yaml"), SESSION);
    FakeEngine engine = new FakeEngine().answering(
        cell -> cell.workloadSettings().containsValue("2") ? Rows.modelled(cell) : Rows.measured(cell));
    new CommandRun(folder, folder, engine).of("run", session.toString(), "--out", folder.resolve("out").toString());
    var csv = new StringWriter();
    CellsCsv.write(new ResultsStore(Json.mapper()).read(folder.resolve("out")), csv);
    String page = page("results.md");
    assertThat(csv.toString().lines().findFirst().orElseThrow().split(",", -1))
        .hasSizeGreaterThan(40)
        .allSatisfy(column -> assertThat(page).contains("`" + generalized(column) + "`"));
  }

  /** {@code energy.toy-meter/package-0.scope} is described as {@code energy.*.scope}. */
  private static String generalized(String column) {
    String described = column.replaceFirst("\\.(standardDeviation|confidence95Low|confidence95High|repetitions)$", "");
    for (var rule : Map.of(
        "energy\\.[^.]*\\.(.*)", "energy.*.$1",
        "(workload|backend|choice|latencySeconds)\\..*", "$1.*",
        "quality\\.[^.]*(\\.uncertainty|\\.reasonForNoValue)?", "quality.*$1").entrySet()) {
      described = described.matches(rule.getKey()) ? described.replaceFirst(rule.getKey(), rule.getValue()) : described;
    }
    return described;
  }
}
