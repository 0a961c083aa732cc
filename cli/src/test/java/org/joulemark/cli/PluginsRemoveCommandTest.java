package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyChip;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginsRemoveCommandTest {

  @TempDir
  private Path folder;

  private Path installed;

  @BeforeEach
  void oneOfTheDistributionAndOneOfTheUser() throws IOException {
    new ToyJar(ToyMeter.class).write(folder.resolve("plugins/meter/meter.jar"));
    installed = folder.resolve("data/joulemark/plugins");
    new ToyJar(ToyChip.class).write(installed.resolve("chip/chip.jar"));
  }

  private Outcome remove(String name) {
    return new CommandRun(folder, folder, new FakeEngine()).of("plugins", "remove", name);
  }

  private String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    assertThat(installed.resolve("chip/chip.jar")).exists();
    assertThat(folder.resolve("plugins/meter/meter.jar")).exists();
    return outcome.err();
  }

  @Test
  void takesThePluginAwayWithAllItsFiles() {
    Outcome outcome = remove("chip");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("removed " + installed.resolve("chip") + "\n");
    assertThat(installed).isEmptyDirectory();
  }

  @Test
  void takesASingleJarAway() throws IOException {
    Files.move(installed.resolve("chip/chip.jar"), installed.resolve("alone.jar"));
    assertThat(remove("alone.jar").exitCode()).isZero();
    assertThat(installed.resolve("alone.jar")).doesNotExist();
  }

  @Test
  void takesALinkAwayAndLeavesWhatItPointsTo() throws IOException {
    Path jar = new ToyJar(ToyChip.class).write(folder.resolve("build/chip.jar"));
    Files.createSymbolicLink(installed.resolve("linked"), folder.resolve("build"));
    assertThat(remove("linked").exitCode()).isZero();
    assertThat(installed.resolve("linked")).doesNotExist();
    assertThat(jar).exists();
  }

  @Test
  void refusesThoseOfTheDistribution() {
    assertThat(refusal(remove("meter")))
        .contains(
            "plugin 'meter' belongs to joulemark itself, in " + folder.resolve("plugins/meter") + "; yours: chip");
  }

  @Test
  void refusesAnUnknownNameAndListsThoseThereAre() {
    assertThat(refusal(remove("chop"))).contains("there is no plugin 'chop' in " + installed + "; yours: chip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../plugins/chip", "chip/", "chip/chip.jar", "..\\chip", "/"})
  void refusesAPath(String name) {
    assertThat(refusal(remove(name))).contains("'" + name + "' is a path; give the plugin's name alone; yours: chip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesWhatIsNoPlugin(String name) {
    assertThat(refusal(remove(name))).contains("there is no plugin '" + name + "' in ");
  }
}
