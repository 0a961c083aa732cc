package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a setting, one line says where it stands and what is allowed, and nothing is measured. */
final class BadSettingsTest {

  private static final String GOOD = """
      workloads:
        toy-spin:
          alpha: 1
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

  private String refusal(Path session, String... assignments) {
    List<String> arguments =
        new ArrayList<>(List.of("run", session.toString(), "--out", folder.resolve("out").toString()));
    for (String assignment : assignments) {
      arguments.addAll(List.of("--set", assignment));
    }
    Outcome outcome = joulemark.of(arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
    return outcome.err().strip();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String refusalOf(String yaml) throws IOException {
    return refusal(file("s.yaml", yaml));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "measurment: {repetitions: 3}     | s.yaml:6: unknown key 'measurment.repetitions'; did you mean 'measurement.repetitions'?; allowed: backends, boundary, ",
    "measurement: {repetition: 3}     | s.yaml:6: unknown key 'measurement.repetition'; did you mean 'measurement.repetitions'?",
    "colour: red                      | s.yaml:6: unknown key 'colour'; allowed: backends, boundary, measurement.batchRows",
    "seed: abc                        | s.yaml:6: seed is 'abc'; allowed: a whole number from 0 to 9223372036854775807",
    "seed:                            | s.yaml:6: seed has no value; allowed: a whole number",
    "seed: [1, 2]                     | s.yaml:6: seed takes one value, not a list; allowed: a whole number",
    "seed: {a: 1}                     | s.yaml:6: unknown key 'seed.a'",
    "precision: float31               | s.yaml:6: precision is 'float31'; allowed: float64, float32, float16, bfloat16, int8, analog",
    "precision: []                    | s.yaml:6: precision has no value; allowed: float64",
    "precision: [float32, float32]    | s.yaml:6: precision names a value twice: float32, float32",
    "precision: [float32, [float64]]  | s.yaml:6: each value of precision must be a plain value",
    "boundary: nowhere                | s.yaml:6: boundary is 'nowhere'; allowed: host, resident",
    "measurement: {repetitions: 1}    | s.yaml:6: measurement.repetitions is '1'; allowed: a whole number from 2 to 10000",
    "measurement: {batchRows: 0}      | s.yaml:6: measurement.batchRows is '0'; allowed: auto, a whole number from 1 to",
    "measurement: {batchRows: [auto, 1]} | s.yaml:6: measurement.batchRows is auto or a list of numbers, not both",
    "measurement: {idleSeconds: .nan} | s.yaml:6: measurement.idleSeconds is '.nan'; allowed: a number from 0.0 to 3600.0",
    "measurement: {minimumWindowSeconds: 20} | measurement.minimumWindowSeconds is 20.0, above measurement.maximumWindowSeconds, 10.0",
    "name: ../elsewhere               | s.yaml: name is '../elsewhere', and names a folder; allowed: letters, digits",
    "probes: {toy-mter: {}}           | s.yaml:6: there is no probe 'toy-mter'; did you mean 'toy-meter'?; at hand: toy-meter",
    "probes: [toy-mter]               | s.yaml:6: there is no probe 'toy-mter'",
    "probes: {toy-meter: 5}           | s.yaml:6: probes.toy-meter takes settings, not the value '5'; allowed: watts",
    "probes: {toy-meter: {watts: [1, 2]}} | s.yaml:6: probes.toy-meter.watts takes one value, not a list",
    "probes: {toy-meter: {watt: 1}}   | s.yaml:6: probe toy-meter has no setting 'watt'; did you mean 'watts'?; allowed: watts",
    "probes: {toy-meter: {watts: -1}} | s.yaml:6: probes.toy-meter.watts is '-1'; allowed: a number from 0.0 to 1000.0",
    "backends: {toy-chip: }           | s.yaml:6: key 'backends' stands twice in the same map",
    "probes: {toy-meter: {precision: float32}} | s.yaml:6: probe toy-meter has no setting 'precision'; allowed: watts",
    "? [a, b]                         | s.yaml:6: a key must be a plain value",
  })
  void ofASessionFileIsNamedWithItsLine(String line, String refusal) throws IOException {
    assertThat(refusalOf(GOOD + line + "\n")).contains(refusal);
  }

  @Test
  void ofAPluginIsNamedWithWhatThePluginAllows() throws IOException {
    assertThat(refusalOf(GOOD.replace("alpha: 1", "alpha: [1, twelve]")))
        .endsWith("s.yaml:3: workloads.toy-spin.alpha is 'twelve'; allowed: a whole number from 1 to 10");
  }

  @Test
  void ofABackendsPrecisionIsNamedWithEveryPrecision() throws IOException {
    assertThat(refusalOf(GOOD.replace("toy-chip:", "toy-chip: {precision: [float32, float31]}")))
        .endsWith(
            "s.yaml:5: backends.toy-chip.precision is 'float31'; allowed: float64, float32, float16, bfloat16, int8, analog");
  }

  @Test
  void ofABackendIsNamedWithThePrecisionAmongItsSettings() throws IOException {
    assertThat(refusalOf(GOOD.replace("toy-chip:", "toy-chip: {precison: analog}")))
        .endsWith(
            "s.yaml:5: backend toy-chip has no setting 'precison'; did you mean 'precision'?; allowed: kernel, lattice, threads, precision");
  }

  @Test
  void invalidYamlIsNamedWithItsLine() throws IOException {
    assertThat(refusalOf("workloads:\n  toy-spin: {alpha: 1\n")).contains("s.yaml:3: not valid YAML: ");
  }

  @Test
  void tabInYamlIsNamedWithItsLine() throws IOException {
    assertThat(refusalOf("name: a\n\tseed: 1\n")).contains("s.yaml:2: not valid YAML: ");
  }

  @Test
  void controlCharactersInYamlAreRefused() throws IOException {
    assertThat(refusalOf("name: \u0001\n")).contains("s.yaml: not valid YAML: ");
  }

  @Test
  void emptyFileIsNoSession() throws IOException {
    assertThat(refusalOf("")).contains("s.yaml: is no map of settings; begin with lines such as 'name: nqs'");
  }

  @Test
  void listIsNoSession() throws IOException {
    assertThat(refusalOf("- a\n- b\n")).contains("s.yaml: is no map of settings");
  }

  @Test
  void mapThatHoldsItselfIsRefused() throws IOException {
    assertThat(refusalOf("workloads: &w\n  toy-spin: *w\n")).contains("is nested too deeply");
  }

  @Test
  void sessionWithoutWorkloadNamesThoseAtHand() throws IOException {
    assertThat(refusalOf("backends: {toy-chip: }\n"))
        .endsWith("s.yaml: names no workload; add one under 'workloads:', at hand: toy-frozen, toy-spin");
  }

  @Test
  void sessionWithoutBackendNamesThoseAtHand() throws IOException {
    assertThat(refusalOf("workloads: {toy-spin: }\n"))
        .endsWith("s.yaml: names no backend; add one under 'backends:', at hand: toy-chip");
  }

  @Test
  void missingFileNamesTheEmbeddedSessions() {
    assertThat(refusal(folder.resolve("gone.yaml")))
        .contains("there is no session '" + folder.resolve("gone.yaml") + "'")
        .endsWith("embedded: both, nqs, svdd, chip, ensemble, quick");
  }

  @Test
  void mistypedEmbeddedSessionIsGuessed() {
    assertThat(refusal(Path.of("quik"))).contains("did you mean 'quick'?");
  }

  @Test
  void fileOfUnknownFormatNamesTheKnownOnes() throws IOException {
    assertThat(refusal(file("s.toml", "")))
        .endsWith("s.toml: cannot tell its format from its name; allowed endings: .yaml, .yml, .properties, .xml");
  }

  @Test
  void binaryFileIsRefused() throws IOException {
    Path binary = Files.write(folder.resolve("s.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal(binary)).endsWith("s.yaml: is no UTF-8 text");
  }

  @Test
  void ofPropertiesIsNamedWithItsLine() throws IOException {
    assertThat(refusal(file("s.properties", "workloads.toy-spin.alpha = 1\n\nsede = 1\n")))
        .contains("s.properties:3: unknown key 'sede'; did you mean 'seed'?");
  }

  @Test
  void invalidPropertiesAreRefused() throws IOException {
    assertThat(refusal(file("s.properties", "name = \\u00zz\n"))).contains("s.properties: not valid properties: ");
  }

  @Test
  void propertiesIncludeNoOtherFile() throws IOException {
    file("other.properties", "seed = 1\n");
    assertThat(refusal(file("s.properties", "include = other.properties\n"))).contains("unknown key 'include'");
  }

  @Test
  void ofXmlIsNamedWithItsFile() throws IOException {
    assertThat(refusal(file("s.xml", "<s><sede>1</sede></s>"))).contains("s.xml: unknown key 'sede'");
  }

  @Test
  void invalidXmlIsNamedWithItsLine() throws IOException {
    assertThat(refusal(file("s.xml", "<s>\n<seed>1</s>"))).contains("s.xml:2: not valid XML: ");
  }

  @Test
  void xmlReadsNoOtherFile() throws IOException {
    String bomb = "<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<s><name>&e;</name></s>";
    assertThat(refusal(file("s.xml", bomb))).contains("s.xml:1: not valid XML: ").contains("DOCTYPE");
  }

  @Test
  void xmlElementsThatStandTwiceAreRefused() throws IOException {
    String twice = "<s><backends><toy-chip/></backends><backends><toy-chip/></backends></s>";
    assertThat(refusal(file("s.xml", twice))).endsWith("s.xml: element 'backends' stands twice");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "alpha       | --set alpha: write --set key=value",
    "=1          | --set =1: write --set key=value",
    "alfa=1      | --set alfa=1: unknown key 'alfa'; did you mean 'alpha'?; allowed: backends.toy-chip.kernel, ",
    "alpha=x     | --set alpha=x: workloads.toy-spin.alpha is 'x'; allowed: a whole number from 1 to 10",
    "alpha=      | --set alpha=: workloads.toy-spin.alpha has no value; allowed: a whole number from 1 to 10",
    "lattice=2x2 | --set lattice=2x2: 'lattice' could be backends.toy-chip.lattice or workloads.toy-spin.lattice; write the whole key",
    "watts=1     | --set watts=1: unknown key 'watts'",
    "repetitions=3,4 | --set repetitions=3,4: measurement.repetitions takes one value, not a list",
    "workloads.toy-spni.alpha=1 | there is no workload 'toy-spni'; did you mean 'toy-spin'?; at hand: toy-frozen, toy-spin",
    "workloads.toy-frozen.alpha=1 | workload toy-frozen has no setting 'alpha'; allowed: none, it has no settings",
  })
  void ofAnAssignmentIsQuoted(String assignment, String refusal) throws IOException {
    assertThat(refusal(file("s.yaml", GOOD), assignment)).contains(refusal);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "JOULEMARK_MEASUREMENT_REPETITION | 3 | JOULEMARK_MEASUREMENT_REPETITION: no setting has this name; did you mean 'JOULEMARK_MEASUREMENT_REPETITIONS'?",
    "JOULEMARK_SEED                   | x | JOULEMARK_SEED: seed is 'x'; allowed: a whole number",
    "JOULEMARK_SEED                   |   | JOULEMARK_SEED: seed has no value; allowed: a whole number",
    "JOULEMARK_WORKLOADS_TOYSPIN_ALPHA | 11 | JOULEMARK_WORKLOADS_TOYSPIN_ALPHA: workloads.toy-spin.alpha is '11'; allowed: a whole number from 1 to 10",
    "JOULEMARK_PROBES_TOY_METER_WATTS | x | JOULEMARK_PROBES_TOY_METER_WATTS: probes.toy-meter.watts is 'x'",
  })
  void ofAVariableIsNamedWithTheVariable(String variable, @Nullable String value, String refusal) throws IOException {
    joulemark.variable(variable, value == null ? "" : value);
    assertThat(refusal(file("s.yaml", GOOD))).contains(refusal);
  }
}
