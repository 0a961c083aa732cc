package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.GeneratedProject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
final class PluginsNewCommandTest {

  private static final String AWKWARD_ID = "a1-b-2c-package";
  private static final String AWKWARD_PACKAGE = "_a.org_2.record.b3";
  private static final String EXAMPLE_NAMES =
      "(?i).*(naive|ising-chain|isingchain|rated-power|ratedpower|org.example).*";

  /** What a kind of plugin makes of the project. */
  enum Kind {
    BACKEND("backend", Backend.class, "Backend"),
    WORKLOAD("workload", Workload.class, "Workload"),
    PROBE("probe", EnergyProbe.class, "Probe");

    private final String id;
    private final Class<? extends Plugin> type;
    private final String classSuffix;

    Kind(String id, Class<? extends Plugin> type, String classSuffix) {
      this.id = id;
      this.type = type;
      this.classSuffix = classSuffix;
    }
  }

  @TempDir
  private Path folder;

  private Path project() {
    return folder.resolve("project");
  }

  private Outcome generate(Kind kind, String... arguments) {
    var line = new ArrayList<>(List.of("plugins", "new", "--kind", kind.id));
    line.addAll(List.of(arguments));
    if (!line.contains("--out")) {
      line.addAll(List.of("--out", project().toString()));
    }
    return new CommandRun(folder, folder, new FakeEngine()).of(line.toArray(String[]::new));
  }

  private GeneratedProject generated(Kind kind, String id, String packageName) {
    Outcome outcome = generate(kind, "--id", id, "--package", packageName);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return new GeneratedProject(project());
  }

  private String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    return outcome.err().strip();
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoNameOfTheExample(Kind kind) {
    assertThat(generated(kind, AWKWARD_ID, AWKWARD_PACKAGE).everything().lines())
        .noneMatch(line -> line.matches(EXAMPLE_NAMES));
  }

  @ParameterizedTest
  @EnumSource
  void writesEveryFileUnderItsNewName(Kind kind) {
    String name = "A1B2cPackage" + kind.classSuffix;
    assertThat(generated(kind, AWKWARD_ID, AWKWARD_PACKAGE).files()).contains(
        "pom.xml",
        "README.md",
        "session.yaml",
        "src/main/java/_a/org_2/record/b3/" + name + ".java",
        "src/main/resources/META-INF/services/" + kind.type.getName(),
        "src/test/java/_a/org_2/record/b3/" + name + "Test.java");
  }

  @ParameterizedTest
  @EnumSource
  void compilesWithoutWarningAndIsFoundUnderItsId(Kind kind) throws IOException {
    GeneratedProject project = generated(kind, AWKWARD_ID, AWKWARD_PACKAGE);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertThat(project.compileTo(classes)).isEmpty();
    assertThat(project.idOfProvider(classes, kind.type)).isEqualTo(AWKWARD_ID);
  }

  @Test
  void takesNamesThatContainThoseOfTheExample() throws IOException {
    GeneratedProject project = generated(Kind.BACKEND, "naive-naive", "org.example.naive.org.example");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertThat(project.compileTo(classes)).isEmpty();
    assertThat(project.idOfProvider(classes, Backend.class)).isEqualTo("naive-naive");
  }

  @Test
  void namesThePomAfterIdAndPackage() {
    assertThat(generated(Kind.BACKEND, "tpu", "org.acme.tpu").folder().resolve("pom.xml")).content()
        .contains("<groupId>org.acme.tpu</groupId>", "<artifactId>tpu-backend</artifactId>");
  }

  @Test
  void hasNamesWhereNoneAreGiven() {
    assertThat(generate(Kind.PROBE).exitCode()).isZero();
    assertThat(new GeneratedProject(project()).files()).contains(
        "src/main/java/org/example/mymeter/MyMeterProbe.java");
  }

  @Test
  void printsTheNextSteps() {
    assertThat(generate(Kind.WORKLOAD, "--id", "spin-glass").out()).isEqualTo("""
        %1$s

        Next:
          cd %1$s
          mvn verify                     # compiles, runs the TCK, makes the jar
          mkdir -p plugins/spin-glass && cp target/spin-glass-workload-0.1.0.jar plugins/spin-glass/
          joulemark tck --plugins plugins --workload spin-glass
          joulemark run session.yaml --plugins plugins
        README.md there says what each file is for, and what must be installed first.
        """.formatted(project()));
  }

  @Test
  void fillsAnEmptyFolder() throws IOException {
    Files.createDirectory(project());
    assertThat(generated(Kind.BACKEND, "tpu", "org.acme.tpu").files()).contains("pom.xml");
    assertThat(project()).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --id      | Chip            | 'Chip' is no plugin id
      --id      | 1chip           | '1chip' is no plugin id
      --id      | my--chip        | 'my--chip' is no plugin id
      --id      | chip-           | 'chip-' is no plugin id
      --id      | my_chip         | 'my_chip' is no plugin id
      --id      | ../chip         | '../chip' is no plugin id
      --id      | ''              | '' is no plugin id
      --id      | int             | a part of it is a keyword of Java; give one as in --package org.acme.chip
      --package | org.acme.new    | a part of it is a keyword of Java; give one as in --package org.acme.chip
      --package | org._.chip      | a part of it is a keyword of Java
      --package | org.true        | a part of it is a keyword of Java
      --package | org.Acme        | 'org.Acme' cannot be the plugin's package: allowed: lower-case letters
      --package | org..acme       | 'org..acme' cannot be the plugin's package
      --package | org.acme-x      | 'org.acme-x' cannot be the plugin's package
      --package | ../acme         | '../acme' cannot be the plugin's package
      --package | ''              | '' cannot be the plugin's package
      --package | java.chip       | it is not yours
      --package | org.joulemark.x | it is not yours
      """)
  void refusesWhatCannotBeAName(String option, String value, String message) {
    assertThat(refusal(generate(Kind.BACKEND, option, value))).contains(message);
    assertThat(folder).isDirectoryNotContaining("glob:**project**");
  }

  @Test
  void refusesAnIdWhoseClassWouldHideAClassOfTheApi() {
    assertThat(refusal(generate(Kind.PROBE, "--id", "energy")))
        .endsWith(
            "id 'energy' would give a class EnergyProbe, a name that the project needs for another; choose another "
                + "--id");
  }

  @Test
  void refusesAnUnknownKind() {
    Outcome outcome = new CommandRun(folder, folder, new FakeEngine()).of("plugins", "new", "--kind", "network");
    assertThat(refusal(outcome))
        .isEqualTo("joulemark: 'network' is no kind of plugin; allowed for --kind: backend, workload, probe");
  }

  @Test
  void needsAKind() {
    Outcome outcome = new CommandRun(folder, folder, new FakeEngine()).of("plugins", "new");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Missing required option: '--kind=KIND'")
        .contains("Try 'joulemark plugins new --help'.");
  }

  @Test
  void refusesAFolderInUseAndLeavesItAsItIs() throws IOException {
    Files.createDirectory(project());
    Files.writeString(project().resolve("mine"), "mine");
    assertThat(refusal(generate(Kind.BACKEND)))
        .endsWith("folder " + project() + " is not empty; choose another with --out DIR");
    assertThat(new GeneratedProject(project()).files()).containsExactly("mine");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(refusal(generate(Kind.BACKEND, "--out", file.resolve("project").toString())))
        .endsWith(file + " is no folder; choose another with --out DIR");
  }

  @Test
  void isNamedWhereItsGroupIsAskedForNothing() {
    Outcome outcome = new CommandRun(folder, folder, new FakeEngine()).of("plugins");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("say what to do with plugins: list, add, remove, verify, new")
        .contains("Try 'joulemark plugins --help'.");
  }
}
