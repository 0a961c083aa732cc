package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Precision;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.engine.plan.BackendSelection;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan is made of: later layers win, and every format says the same. */
@Tag("slow")
final class SettingsTest {

  private static final String SMALL = """
      workloads:
        toy-spin:
      backends:
        toy-chip:
      """;

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();
  private CommandRun joulemark = new CommandRun(Path.of(""), Path.of(""), engine);

  @BeforeEach
  void distribution() throws IOException {
    joulemark = new CommandRun(ToyDistribution.in(folder), folder, engine);
  }

  private SessionPlan plan(String file, String text, String... assignments) throws IOException {
    Path session = Files.writeString(folder.resolve(file), text);
    List<String> arguments =
        new ArrayList<>(List.of("run", session.toString(), "--out", folder.resolve("out").toString()));
    for (String assignment : assignments) {
      arguments.addAll(List.of("--set", assignment));
    }
    Outcome outcome = joulemark.of(arguments.toArray(String[]::new));
    assertThat(outcome.err()).doesNotContain("joulemark: ");
    return engine.plan();
  }

  private List<String> alpha(SessionPlan plan) {
    return plan.workloads().getFirst().axes().getOrDefault("alpha", List.of());
  }

  @Test
  void defaultsHoldWhereNobodySaysOtherwise() throws IOException {
    SessionPlan plan = plan("small.yaml", SMALL);
    assertThat(plan.seed()).isEqualTo(20220921);
    assertThat(plan.precisions()).containsExactly(Precision.FLOAT32);
    assertThat(plan.boundaries()).containsExactly(Boundary.RESIDENT);
    assertThat(plan.measurement().repetitions()).isEqualTo(10);
    assertThat(plan.measurement().batchRows()).isEmpty();
  }

  @Test
  void sessionIsCalledLikeItsFileWhereItHasNoName() throws IOException {
    assertThat(plan("small.yaml", SMALL).name()).isEqualTo("small");
  }

  @Test
  void sessionFileHidesDefaults() throws IOException {
    SessionPlan plan = plan("small.yaml", SMALL + """
        name: mine
        precision: [float64, int8]
        boundary: [host, resident]
        measurement: {repetitions: 3, batchRows: [1, 64], idleSeconds: 0}
        """);
    assertThat(plan.name()).isEqualTo("mine");
    assertThat(plan.precisions()).containsExactly(Precision.FLOAT64, Precision.INT8);
    assertThat(plan.boundaries()).containsExactly(Boundary.HOST, Boundary.RESIDENT);
    assertThat(plan.measurement().repetitions()).isEqualTo(3);
    assertThat(plan.measurement().batchRows()).containsExactly(1, 64);
    assertThat(plan.measurement().idleSeconds()).isZero();
    assertThat(plan.measurement().latencySeconds()).isEqualTo(0.3);
  }

  @Test
  void variableHidesSessionFile() throws IOException {
    joulemark.variable("JOULEMARK_MEASUREMENT_REPETITIONS", "4")
        .variable("JOULEMARK_WORKLOADS_TOY_SPIN_ALPHA", "2,3");
    SessionPlan plan = plan("small.yaml", SMALL + "measurement: {repetitions: 3}\n");
    assertThat(plan.measurement().repetitions()).isEqualTo(4);
    assertThat(alpha(plan)).containsExactly("2", "3");
  }

  @Test
  void variableIsFoundWhateverItsCaseAndPunctuation() throws IOException {
    joulemark.variable("JOULEMARK_MEASUREMENT_BATCHROWS", "7").variable("JOULEMARK_MEASUREMENT_IDLE_SECONDS", "0.5");
    SessionPlan plan = plan("small.yaml", SMALL);
    assertThat(plan.measurement().batchRows()).containsExactly(7);
    assertThat(plan.measurement().idleSeconds()).isEqualTo(0.5);
  }

  @Test
  void variableOfAPluginThatTakesNoPartSelectsNothing() throws IOException {
    joulemark.variable("JOULEMARK_PROBES_TOY_METER_WATTS", "5");
    assertThat(plan("small.yaml", SMALL).probes()).isEmpty();
  }

  @Test
  void variablesForOtherPurposesAreLeftAlone() throws IOException {
    joulemark.variable("JOULEMARK_HOME", "/somewhere").variable("JOULEMARKS", "1");
    assertThat(plan("small.yaml", SMALL).name()).isEqualTo("small");
  }

  @Test
  void assignmentHidesVariable() throws IOException {
    joulemark.variable("JOULEMARK_MEASUREMENT_REPETITIONS", "4");
    assertThat(plan("small.yaml", SMALL, "measurement.repetitions=5").measurement().repetitions()).isEqualTo(5);
  }

  @Test
  void assignmentReplacesAWholeList() throws IOException {
    String text = "workloads: {toy-spin: {alpha: [1, 2, 4, 6]}}\nbackends: {toy-chip: }\n";
    assertThat(alpha(plan("list.yaml", text, "workloads.toy-spin.alpha=10"))).containsExactly("10");
  }

  @Test
  void lastOfTwoAssignmentsWins() throws IOException {
    assertThat(alpha(plan("small.yaml", SMALL, "alpha=1,2", "alpha=3"))).containsExactly("3");
  }

  @Test
  void keyMayBeCutDownToItsEnd() throws IOException {
    SessionPlan plan = plan("small.yaml", SMALL, "alpha=1,2", "repetitions=6", "toy-chip.lattice=round");
    assertThat(alpha(plan)).containsExactly("1", "2");
    assertThat(plan.measurement().repetitions()).isEqualTo(6);
    assertThat(plan.backends().getFirst().axes()).containsEntry("lattice", List.of("round"));
  }

  @Test
  void aSessionHoldsSeveralWorkloadsAndAKeyWithThePluginsNameSetsThatOneOnly() throws IOException {
    SessionPlan plan = plan("both.yaml", """
        workloads: {toy-spin: {lattice: 2x2}, toy-frozen: {}}
        backends: {toy-chip: {lattice: square}}
        """, "toy-spin.lattice=5x5,6x6", "toy-spin.alpha=4");
    assertThat(plan.workloads()).containsExactly(
        new Selection("toy-frozen", Map.of()),
        new Selection("toy-spin", Map.of("alpha", List.of("4"), "lattice", List.of("5x5", "6x6"))));
    assertThat(plan.backends().getFirst().axes()).containsEntry("lattice", List.of("square"));
    assertThat(engine.measured()).hasSize(3);
  }

  @Test
  void wholeKeySelectsAPluginThatTheSessionLacks() throws IOException {
    assertThat(plan("small.yaml", SMALL, "probes.toy-meter.watts=5").probes()).extracting(Selection::id)
        .containsExactly("toy-meter");
  }

  @Test
  void commaInAValueIsEscaped() throws IOException {
    assertThat(plan("small.yaml", SMALL, "weights=a\\,b").workloads().getFirst().axes())
        .containsEntry("weights", List.of("a,b"));
  }

  @Test
  void emptyMapSelectsAPluginAsItIs() throws IOException {
    SessionPlan plan = plan("small.yaml", SMALL + "probes: {toy-meter: {}}\n");
    assertThat(plan.probes()).containsExactly(new Selection("toy-meter", Map.of()));
  }

  @Test
  void listOfPluginsSelectsThemAsTheyAre() throws IOException {
    SessionPlan plan = plan("ids.yaml", "workloads: [toy-spin, toy-frozen]\nbackends: toy-chip\n");
    assertThat(plan.workloads()).extracting(Selection::id).containsExactlyInAnyOrder("toy-spin", "toy-frozen");
    assertThat(plan.backends()).extracting(BackendSelection::id).containsExactly("toy-chip");
  }

  @Test
  void yamlValuesAreTakenAsTyped() throws IOException {
    String text = SMALL.replace("toy-spin:", "toy-spin: {lattice: 4:20, weights: 0123}") + "seed: 012\n";
    SessionPlan plan = plan("typed.yaml", text);
    assertThat(plan.workloads().getFirst().axes())
        .containsEntry("lattice", List.of("4:20"))
        .containsEntry("weights", List.of("0123"));
    assertThat(plan.seed()).isEqualTo(12);
  }

  @Test
  void nothingIsInterpolated() throws IOException {
    SessionPlan plan = plan("small.yaml", SMALL.replace("toy-spin:", "toy-spin: {weights: '${env:HOME}/w'}"));
    assertThat(plan.workloads().getFirst().axes()).containsEntry("weights", List.of("${env:HOME}/w"));
  }

  private static List<Precision> precisionsOfTheChip(SessionPlan plan) {
    return plan.precisionsOf(plan.backends().getFirst());
  }

  private static final String ANALOG_CHIP = SMALL.replace("toy-chip:", "toy-chip: {precision: [analog, int8]}");

  @Test
  void aBackendsPrecisionsHideThoseOfTheSession() throws IOException {
    SessionPlan plan = plan("small.yaml", ANALOG_CHIP + "precision: float64\n");
    assertThat(precisionsOfTheChip(plan)).containsExactly(Precision.ANALOG, Precision.INT8);
    assertThat(engine.measured()).extracting("precision").containsOnly(Precision.ANALOG, Precision.INT8);
  }

  @Test
  void aBackendWithoutPrecisionsTakesThoseOfTheSession() throws IOException {
    assertThat(precisionsOfTheChip(plan("small.yaml", SMALL + "precision: float64\n")))
        .containsExactly(Precision.FLOAT64);
  }

  @Test
  void precisionAloneIsTheKeyOfTheSession() throws IOException {
    SessionPlan plan = plan("small.yaml", ANALOG_CHIP, "precision=float64");
    assertThat(plan.precisions()).containsExactly(Precision.FLOAT64);
    assertThat(precisionsOfTheChip(plan)).containsExactly(Precision.ANALOG, Precision.INT8);
  }

  @Test
  void assignmentHidesABackendsPrecisions() throws IOException {
    assertThat(precisionsOfTheChip(plan("small.yaml", ANALOG_CHIP, "backends.toy-chip.precision=float32")))
        .containsExactly(Precision.FLOAT32);
  }

  @Test
  void variableHidesABackendsPrecisions() throws IOException {
    joulemark.variable("JOULEMARK_BACKENDS_TOY_CHIP_PRECISION", "float32,float64");
    assertThat(precisionsOfTheChip(plan("small.yaml", ANALOG_CHIP)))
        .containsExactly(Precision.FLOAT32, Precision.FLOAT64);
  }

  @Test
  void propertiesNameABackendsPrecisionsToo() throws IOException {
    assertThat(
        precisionsOfTheChip(
            plan("small.properties", "workloads.toy-spin =\nbackends.toy-chip.precision = analog, int8\n")))
        .containsExactly(Precision.ANALOG, Precision.INT8);
  }

  @Test
  void xmlNamesABackendsPrecisionsToo() throws IOException {
    assertThat(precisionsOfTheChip(plan("small.xml", """
        <session>
          <workloads><toy-spin/></workloads>
          <backends><toy-chip><precision>analog</precision><precision>int8</precision></toy-chip></backends>
        </session>
        """))).containsExactly(Precision.ANALOG, Precision.INT8);
  }

  @Test
  void propertiesSayTheSameAsYaml() throws IOException {
    SessionPlan plan = plan("small.properties", """
        name = mine
        workloads.toy-spin.alpha = 1, 2
        workloads.toy-spin.weights = ${sys:user.home}/w
        backends.toy-chip =
        probes.toy-meter =
        precision = float64
        measurement.repetitions = 3
        """);
    assertThat(plan.name()).isEqualTo("mine");
    assertThat(plan.workloads().getFirst().axes()).containsEntry("alpha", List.of("1", "2"))
        .containsEntry("weights", List.of("${sys:user.home}/w"));
    assertThat(plan.backends()).extracting(BackendSelection::id).containsExactly("toy-chip");
    assertThat(plan.probes()).extracting(Selection::id).containsExactly("toy-meter");
    assertThat(plan.precisions()).containsExactly(Precision.FLOAT64);
    assertThat(plan.measurement().repetitions()).isEqualTo(3);
  }

  @Test
  void xmlSaysTheSameAsYaml() throws IOException {
    SessionPlan plan = plan("small.xml", """
        <session name="mine">
          <workloads><toy-spin weights="${sys:user.home}/w"><alpha>1</alpha><alpha>2</alpha></toy-spin></workloads>
          <backends><toy-chip><kernel>plain,fancy</kernel></toy-chip></backends>
          <probes><toy-meter/></probes>
          <precision>float64</precision>
          <measurement><repetitions>3</repetitions></measurement>
        </session>
        """);
    assertThat(plan.name()).isEqualTo("mine");
    assertThat(plan.workloads().getFirst().axes()).containsEntry("alpha", List.of("1", "2"))
        .containsEntry("weights", List.of("${sys:user.home}/w"));
    assertThat(plan.backends().getFirst().axes()).containsEntry("kernel", List.of("plain", "fancy"));
    assertThat(plan.probes()).extracting(Selection::id).containsExactly("toy-meter");
    assertThat(plan.precisions()).containsExactly(Precision.FLOAT64);
    assertThat(plan.measurement().repetitions()).isEqualTo(3);
  }
}
