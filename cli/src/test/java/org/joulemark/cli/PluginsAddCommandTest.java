package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyChip;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyMeter;
import org.joulemark.cli.fixture.ToySpin;
import org.joulemark.engine.plugin.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginsAddCommandTest {

  @TempDir
  private Path folder;

  private Path chip;
  private Path installed;

  @BeforeEach
  void distribution() throws IOException {
    new ToyJar(ToyMeter.class).write(folder.resolve("plugins/meter/meter.jar"));
    chip = new ToyJar(ToyChip.class).write(folder.resolve("chip-1.0.jar"));
    installed = folder.resolve("data/joulemark/plugins");
  }

  private Outcome joulemark(String... arguments) {
    return new CommandRun(folder, folder, new FakeEngine()).of(arguments);
  }

  private Outcome add(Path source, String... options) {
    return joulemark(
        Stream.concat(Stream.of("plugins", "add", source.toString()), Stream.of(options)).toArray(String[]::new));
  }

  private void assertAdded(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }

  /** One line, and nothing left behind. */
  private String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    if (Files.exists(installed)) {
      assertThat(installed).isEmptyDirectory();
    }
    return outcome.err();
  }

  private Path zip(Object... namesAndFiles) throws IOException {
    Path path = folder.resolve("chip-1.0-plugin.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (int i = 0; i < namesAndFiles.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndFiles[i]));
        Files.copy((Path) namesAndFiles[i + 1], zip);
      }
    }
    return path;
  }

  @Test
  void ofAJarSaysWhatWasAddedAndThatItRunsUnconfined() throws IOException {
    Outcome outcome = add(chip);
    assertAdded(outcome);
    assertThat(outcome.out()).isEqualTo("""
        added %s
          backend toy-chip 4.2
          chip-1.0.jar  sha256 %s
        It is code that runs unconfined, with your rights. Take it away: joulemark plugins remove chip
        """.formatted(installed.resolve("chip"), Sha256.of(chip)));
  }

  @Test
  void recordsTheChecksums() throws IOException {
    assertAdded(add(chip));
    assertThat(installed.resolve("chip/SHA256SUMS")).hasContent(Sha256.of(chip) + "  chip-1.0.jar");
  }

  @Test
  void makesThePluginOneOfThoseAtHand() throws IOException {
    assertAdded(add(chip));
    assertThat(joulemark("list").out()).contains("backend toy-chip 4.2").contains("probe toy-meter 4.2");
  }

  @Test
  void takesTheJarsOfAFolder() throws IOException {
    Files.createDirectory(folder.resolve("two"));
    Files.copy(chip, folder.resolve("two/chip.jar"));
    new ToyJar(ToySpin.class).write(folder.resolve("two/spin.jar"));
    Files.writeString(folder.resolve("two/README"), "read me");
    assertAdded(add(folder.resolve("two")));
    assertThat(installed.resolve("two")).isDirectoryContaining("glob:**chip.jar")
        .isDirectoryContaining("glob:**spin.jar")
        .isDirectoryNotContaining("glob:**README");
  }

  @Test
  void takesTheZipThatABuildMakes() throws IOException {
    Path zip = zip("chip-1.0.jar", chip);
    Outcome outcome = add(zip);
    assertAdded(outcome);
    assertThat(outcome.out()).startsWith("added " + installed.resolve("chip") + "\n  backend toy-chip 4.2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../chip.jar", "/chip.jar", "lib/chip.jar", "..\\chip.jar", "README", ".jar", "lib/"})
  void refusesWhatABuildPutsIntoNoZip(String name) throws IOException {
    assertThat(refusal(add(zip("chip.jar", chip, name, chip)))).contains(
        "chip-1.0-plugin.zip holds '" + name + "'; allowed: jars at the top of the zip and nothing else");
    assertThat(folder).isDirectoryNotContaining("glob:**/chip.jar");
  }

  @Test
  void refusesAZipThatIsNone() throws IOException {
    Path zip = Files.writeString(folder.resolve("chip.zip"), "no zip");
    assertThat(refusal(add(zip))).contains(zip + " is no readable zip (").contains("copy it again");
  }

  @Test
  void refusesAnEmptyZip() throws IOException {
    assertThat(refusal(add(zip()))).contains("it holds no jar");
  }

  @Test
  void refusesACorruptJar() throws IOException {
    Path jar = Files.writeString(folder.resolve("chip.jar"), "no jar");
    assertThat(refusal(add(jar)))
        .startsWith("joulemark: " + jar + " cannot be added: chip.jar: it is no readable jar (");
  }

  @Test
  void refusesAJarWithoutPlugin() throws IOException {
    Path jar = new ToyJar().write(folder.resolve("chip.jar"));
    assertThat(refusal(add(jar)))
        .startsWith(
            "joulemark: " + jar + " cannot be added: " + jar + ": no jar in it names a plugin; name its classes");
  }

  @Test
  void refusesAPluginForAnotherApi() throws IOException {
    Path jar = new ToyJar(ToyChip.class).api("[7,8)").write(folder.resolve("chip.jar"));
    assertThat(refusal(add(jar))).contains("it was built for api [7,8), and this joulemark has api 0.1");
  }

  @Test
  void refusesAnIdThatIsAtHandAlready() throws IOException {
    Path jar = new ToyJar(ToyMeter.class).write(folder.resolve("other.jar"));
    assertThat(refusal(add(jar))).contains(
        "probe 'toy-meter' of other.jar: " + ToyMeter.class.getName() + " of "
            + folder.resolve("plugins/meter/meter.jar") + " has the same id");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(refusal(add(folder.resolve("gone.jar"))))
        .contains(folder.resolve("gone.jar") + " does not exist; give a plugin's .jar, .zip or folder");
  }

  @Test
  void refusesAFileOfAnotherKind() throws IOException {
    Path file = Files.writeString(folder.resolve("chip.tar"), "");
    assertThat(refusal(add(file)))
        .contains(file + " is no plugin; allowed: a .jar, a .zip with jars in it, or a folder");
  }

  @Test
  void refusesAFolderThatIsNotAsItWasRecorded() throws IOException {
    Files.createDirectory(folder.resolve("chip"));
    Files.copy(chip, folder.resolve("chip/chip.jar"));
    Files.writeString(folder.resolve("chip/SHA256SUMS"), "0".repeat(64) + "  chip.jar\n");
    assertThat(refusal(add(folder.resolve("chip")))).contains("chip.jar has changed since its checksum was recorded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../chip", "a/b", "", ".chip", "my chip"})
  void refusesANameThatIsMoreThanAWord(String name) throws IOException {
    assertThat(refusal(add(chip, "--name", name))).contains("'" + name + "' cannot be a plugin's name: allowed are");
  }

  @Test
  void takesTheNameThatIsGiven() throws IOException {
    assertAdded(add(chip, "--name", "mine"));
    assertThat(installed.resolve("mine/chip-1.0.jar")).exists();
  }

  @Test
  void takesTheFileThatIsMeant() throws IOException {
    assertAdded(add(chip, "--sha256", Sha256.of(chip)));
  }

  @Test
  void refusesAFileThatIsNotTheOneMeant() throws IOException {
    assertThat(refusal(add(chip, "--sha256", "0".repeat(64))))
        .contains(chip + " is not the file you mean: its SHA-256 is " + Sha256.of(chip));
  }

  @Test
  void refusesAChecksumThatIsNone() throws IOException {
    assertThat(refusal(add(chip, "--sha256", "abc"))).contains("allowed: 64 hexadecimal digits");
  }

  @Test
  void refusesAChecksumOfAFolder() {
    assertThat(refusal(add(folder, "--sha256", "0".repeat(64)))).contains("--sha256 goes with a .jar or a .zip");
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    assertAdded(add(chip));
    Outcome outcome = add(chip);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo(
        "joulemark: there is a plugin " + installed.resolve("chip")
            + " already; replace it with --replace, or choose another --name NAME\n");
  }

  @Test
  void replacesWhereAsked() throws IOException {
    assertAdded(add(chip));
    Path next = new ToyJar(ToyChip.class, ToySpin.class).version("4.3").write(folder.resolve("chip-1.1.jar"));
    Outcome outcome = add(next, "--replace");
    assertAdded(outcome);
    assertThat(outcome.out()).contains("backend toy-chip 4.3", "workload toy-spin 4.3");
    assertThat(filesOf(installed.resolve("chip"))).containsExactly("SHA256SUMS", "chip-1.1.jar");
    assertThat(filesOf(installed)).containsExactly("chip");
  }

  @Test
  void keepsTheOldOneWhereTheNewOneIsRefused() throws IOException {
    assertAdded(add(chip));
    Path next = new ToyJar(ToyChip.class).api("[7,8)").write(folder.resolve("chip-1.1.jar"));
    assertThat(add(next, "--replace").exitCode()).isEqualTo(2);
    assertThat(filesOf(installed)).containsExactly("chip");
    assertThat(joulemark("list").out()).contains("backend toy-chip 4.2");
  }

  private static List<String> filesOf(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
