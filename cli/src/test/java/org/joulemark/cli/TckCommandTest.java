package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joulemark.api.Support;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJournal;
import org.joulemark.engine.PluginTask;
import org.joulemark.engine.PluginTaskEnd;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** {@code joulemark tck} over an engine whose forks run no rules, but leave behind what rules would. */
final class TckCommandTest {

  private static final String ID = "required_B101_idIsKebabCase";
  private static final String OUTPUTS = "required_B201_outputsLieWithinTolerance";
  private static final String COST = "modelled_B951_costIsPositive";

  @TempDir
  private Path folder;
  private final FakeEngine engine = new FakeEngine().doing(TckCommandTest::passEverything);

  @BeforeEach
  void packTheToys() throws IOException {
    ToyDistribution.in(folder);
  }

  private Outcome tck(String... arguments) {
    var all = new ArrayList<>(List.of("tck", "--out", out().toString()));
    all.addAll(List.of(arguments));
    return new CommandRun(folder, folder, engine).of(all.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private JsonNode report() throws IOException {
    return Json.mapper().readTree(Files.readString(out().resolve("conformance.json")));
  }

  private JsonNode plugin() throws IOException {
    return report().get("plugins").get(0);
  }

  private static PluginTaskEnd passEverything(PluginTask task) {
    ToyJournal.of(ID, COST)
        .passed(ID, "")
        .notApplicable(COST, "", "no modelled hardware")
        .writeFor(task);
    return new PluginTaskEnd.Done();
  }

  private static PluginTaskEnd failOutputs(PluginTask task) {
    ToyJournal.of(ID, OUTPUTS, COST)
        .passed(ID, "")
        .passed(OUTPUTS, "kernel=plain, float64")
        .failed(OUTPUTS, "kernel=plain, float32", "output 3 of 8 is 1.5, the reference is 1.0\u0007 <b>]]>")
        .notApplicable(COST, "", "no modelled hardware")
        .writeFor(task);
    return new PluginTaskEnd.Done();
  }

  private static PluginTaskEnd dieInOutputs(PluginTask task) {
    ToyJournal.of(ID, OUTPUTS, COST)
        .passed(ID, "")
        .passed(OUTPUTS, "float64")
        .started(OUTPUTS, "float32")
        .writeFor(task);
    return new PluginTaskEnd.Failed("the fork ended with exit value 7", List.of("about to halt"));
  }

  @Test
  void validatesEveryPluginWhereNoneIsNamed() throws IOException {
    Outcome outcome = tck();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(report().get("plugins").valueStream().map(plugin -> plugin.get("id").asString()))
        .containsExactly("toy-frozen", "toy-spin", "toy-chip", "toy-meter");
    assertThat(outcome.out()).contains(
        "backend toy-chip 4.2: conformant; 1 rule passed, 0 failed, 1 not applicable, in 0 s",
        "  n/a      B951 modelled: cost is positive");
    assertThat(outcome.err()).contains("[1/4] workload toy-frozen: conformant").hasLineCount(4);
  }

  @Test
  void validatesOnlyThePluginsNamed() throws IOException {
    assertThat(tck("--backend", "toy-chip", "--probe", "toy-meter", "--backend", "toy-chip").exitCode()).isZero();
    assertThat(report().get("plugins").valueStream().map(plugin -> plugin.get("id").asString()))
        .containsExactly("toy-chip", "toy-meter");
  }

  @Test
  void refusesAnUnknownIdAndNamesThoseAtHand() {
    Outcome outcome = tck("--workload", "toy-spam");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).hasLineCount(1)
        .contains("there is no workload 'toy-spam'; at hand: toy-frozen, toy-spin");
    assertThat(out()).doesNotExist();
  }

  @Test
  void refusesAFolderThatHoldsAConformanceReport() {
    tck("--backend", "toy-chip");
    Outcome again = tck("--backend", "toy-chip");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains(out().toString(), "already", "--out DIR");
  }

  @Test
  void refusesAFolderThatCannotBeWrittenBeforeAnythingIsValidated() throws IOException {
    Files.writeString(out(), "in the way");
    engine.doing(_ -> {
      throw new AssertionError("nothing was to be validated");
    });
    Outcome outcome = tck("--backend", "toy-chip");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).hasLineCount(1).contains("is no folder", "--out DIR");
  }

  @Test
  void namesItsFolderByTheTimeWhereNoneIsGiven() {
    assertThat(SessionFolder.named("tck", Clock.systemUTC()).path().toString())
        .matches("joulemark-results.\\d{8}-\\d{6}-tck");
  }

  @Test
  void saysOfAFailedRuleWhereAndWhy() throws IOException {
    engine.doing(TckCommandTest::failOutputs);
    Outcome outcome = tck("--backend", "toy-chip");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "  FAILED   B201 required: outputs lie within tolerance (1 of 2 configurations)",
            "           kernel=plain, float32: output 3 of 8 is 1.5, the reference is 1.0? <b>]]>",
            "backend toy-chip 4.2: not conformant (failed B201); 1 rule passed, 1 failed, 1 not applicable")
        .doesNotContain("kernel=plain, float64");
    assertThat(plugin().get("verdict").asString()).isEqualTo("not-conformant");
    assertThat(plugin().get("rules").get(1).get("status").asString()).isEqualTo("failed");
  }

  @Test
  void listsEveryConfigurationWhereAsked() {
    engine.doing(TckCommandTest::failOutputs);

    assertThat(tck("--backend", "toy-chip", "--verbose").out()).contains("ok       kernel=plain, float64");
  }

  @Test
  void keepsWhatWasKnownBeforeTheJvmDied() throws Exception {
    engine.doing(TckCommandTest::dieInOutputs);
    Outcome outcome = tck("--backend", "toy-chip");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "  ok       B101", "  FAILED   B201", "the JVM died: the fork ended with exit value 7: about to halt",
            "  not run  B951",
            "forks/backend-toy-chip-1/output.log", "1 rule passed, 1 failed, 0 not applicable, 1 not run");
    assertThat(plugin().get("forks").get(0).get("lastOutput").get(0).asString()).isEqualTo("about to halt");
    assertThat(failures("backend-toy-chip")).isEqualTo("1");
  }

  @Test
  void callsAPluginWhoseJvmNeverRanARuleNotValidated() throws IOException {
    engine.doing(_ -> new PluginTaskEnd.Failed("the fork ended with exit value 1", List.of()));

    assertThat(tck("--backend", "toy-chip").exitCode()).isEqualTo(1);
    assertThat(plugin().get("verdict").asString()).isEqualTo("not-validated");
    assertThat(plugin().get("reason").asString()).contains("no rule ran", "exit value 1");
  }

  @Test
  void callsAPluginThatNoRuleAppliesToNotValidated() throws IOException {
    engine.doing(task -> {
      ToyJournal.of(COST).notApplicable(COST, "", "no modelled hardware").writeFor(task);
      return new PluginTaskEnd.Done();
    });

    assertThat(tck("--backend", "toy-chip").exitCode()).isEqualTo(1);
    assertThat(plugin().get("reason").asString()).isEqualTo("no rule applies: no modelled hardware");
  }

  @Test
  void callsAPluginThatIsUnavailableHereNotValidatedWhateverPasses() throws IOException {
    engine.finding(_ -> Support.no("no such chip is plugged in"));

    assertThat(tck("--backend", "toy-chip").exitCode()).isEqualTo(1);
    assertThat(plugin().get("verdict").asString()).isEqualTo("not-validated");
    assertThat(plugin().get("reason").asString()).isEqualTo("unavailable here: no such chip is plugged in");
  }

  @Test
  void isNoSuccessWhereNoRuleRan() throws IOException {
    engine.doing(_ -> new PluginTaskEnd.Done());

    assertThat(tck("--backend", "toy-chip").exitCode()).isEqualTo(1);
    assertThat(plugin().get("reason").asString()).contains("no rule ran");
  }

  @Test
  void isNoSuccessWhereThereIsNoPlugin() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("plugins/hollow"));
    Files.delete(folder.resolve("plugins/toys/toys.jar"));
    Files.delete(folder.resolve("plugins/toys"));
    try (var jar = new JarOutputStream(Files.newOutputStream(empty.resolve("hollow.jar")))) {
      jar.putNextEntry(new JarEntry("nothing"));
    }
    Outcome outcome = tck();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("no plugin was validated");
  }

  @Test
  void onControlCWritesWhatIsKnown() throws IOException {
    engine.doing(task -> {
      ToyJournal.of(ID, OUTPUTS).passed(ID, "").started(OUTPUTS, "float64").writeFor(task);
      throw new InterruptedException();
    });
    Outcome outcome = tck("--backend", "toy-chip", "--probe", "toy-meter");

    assertThat(outcome.exitCode()).isEqualTo(130);
    assertThat(outcome.err()).contains("interrupted; what is known is in " + out());
    assertThat(report().get("state").asString()).isEqualTo("interrupted");
    assertThat(plugin().get("rules").get(1).get("status").asString()).isEqualTo("not-run");
    assertThat(report().get("plugins").get(1).get("reason").asString()).contains("interrupted before its turn");
    assertThat(out().resolve("conformance.html")).exists();
  }

  @Test
  void printsNothingButTheReportAsJson() throws IOException {
    Outcome outcome = tck("--json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(Json.mapper().readTree(outcome.out())).isEqualTo(report());
  }

  @Test
  void writesWhatItsSchemaSays() throws IOException {
    engine.doing(task -> switch (task.plugin().id()) {
      case "toy-chip" -> dieInOutputs(task);
      case "toy-spin" -> failOutputs(task);
      default -> passEverything(task);
    });
    tck();
    try (var text = Conformance.class.getResourceAsStream("joulemark-conformance-1.schema.json")) {
      var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(
          new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);

      assertThat(schema.validate(Files.readString(out().resolve("conformance.json")), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void namesTheJarsByTheirChecksums() throws IOException {
    tck("--backend", "toy-chip");

    assertThat(plugin().get("jarSha256").get("toys.jar").asString()).matches("[0-9a-f]{64}");
    assertThat(Files.readString(out().resolve("conformance.html")))
        .contains(plugin().get("jarSha256").get("toys.jar").asString());
  }

  @Test
  void writesXmlForACiServerWhateverAMessageHolds() throws Exception {
    engine.doing(TckCommandTest::failOutputs);
    tck("--backend", "toy-chip");

    assertThat(failures("backend-toy-chip")).isEqualTo("1");
  }

  private String failures(String plugin) throws Exception {
    Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(out().resolve("TEST-" + plugin + ".xml").toFile()).getDocumentElement();
    assertThat(suite.getElementsByTagName("testcase").getLength())
        .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
    return suite.getAttribute("failures");
  }

  @Test
  void drawsABarForAPersonWhoWatches() {
    var terminal = new ByteArrayOutputStream();
    new CommandRun(folder, folder, engine).watchedOn(terminal)
        .of("tck", "--out", out().toString(), "--backend", "toy-chip");

    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("backend toy-chip");
  }
}
