package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyChip;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginFolderTest {

  @TempDir
  private Path folder;

  private CommandRun joulemark() {
    return new CommandRun(folder, folder, new FakeEngine());
  }

  private static String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    return outcome.err();
  }

  @Test
  void thatIsMissingIsNamed() {
    assertThat(refusal(joulemark().of("list")))
        .contains("plugin folder " + folder.resolve("plugins") + " does not exist")
        .contains("--plugins DIR");
  }

  @Test
  void thatIsEmptyIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("plugins"));
    assertThat(refusal(joulemark().of("run"))).contains("plugin folder " + folder.resolve("plugins") + " is empty");
  }

  @Test
  void withABrokenJarIsNamedAndTheRestGoesOn() throws IOException {
    Path jar = brokenJar();
    Outcome outcome = joulemark().of("list");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("workload toy-spin 4.2");
    assertThat(outcome.err())
        .hasLineCount(1)
        .startsWith("joulemark: left out " + jar + ": it is no readable jar (")
        .endsWith("; copy it again or remove it\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run toys.yaml --out out", "infer --workload toy-spin --backend toy-chip", "train toy-spin"})
  void withABrokenJarStopsNoCommand(String arguments) throws IOException {
    Path jar = brokenJar();
    Files.writeString(folder.resolve("toys.yaml"), "workloads: {toy-spin: }\nbackends: {toy-chip: }\n");
    Outcome outcome = joulemark().of(
        Stream.concat(
            Stream.of(arguments.replace("toys.yaml", folder + "/toys.yaml").replace(" out", " " + folder + "/out")
                .split(" ", -1)),
            arguments.startsWith("train") ? Stream.of("--out", folder + "/weights.txt") : Stream.of())
            .toArray(String[]::new));
    assertThat(outcome.err()).startsWith("joulemark: left out " + jar);
    assertThat(outcome.exitCode()).isZero();
  }

  private Path brokenJar() throws IOException {
    ToyDistribution.in(folder);
    Path jar = Files.createDirectories(folder.resolve("plugins/broken")).resolve("broken.jar");
    return Files.writeString(jar, "no jar");
  }

  @Test
  void explainsAnIdThatIsNotThereByWhatWasLeftOut() throws IOException {
    ToyDistribution.in(folder);
    Path jar = new ToyJar(ToyChip.class).api("[7,8)").write(folder.resolve("plugins/other/other.jar"));
    Outcome outcome = joulemark().of("infer", "--workload", "toy-spin", "--backend", "other-chip");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(
        "there is no backend 'other-chip'", "it may be in what was left out: " + jar + " (it was built for api [7,8)");
  }

  @Test
  void isNeededWhereThereIsNoLauncher() {
    assertThat(refusal(joulemark().withoutHome().of("list"))).contains("bin/joulemark, or give --plugins DIR");
  }

  @Test
  void mayBeGivenInPlaceOfTheLaunchersOwn() throws IOException {
    Path plugins = ToyDistribution.in(folder).resolve("plugins");
    assertThat(joulemark().withoutHome().of("list", "--plugins", plugins.toString()).out()).contains("toy-spin");
  }

  @Test
  void withTheSamePluginTwiceNamesBothJarsAndUsesNeither() throws IOException {
    ToyDistribution.in(folder);
    Path copy = Files.createDirectories(folder.resolve("more/toys")).resolve("copy.jar");
    Files.copy(folder.resolve("plugins/toys/toys.jar"), copy);
    Outcome outcome = joulemark().of("list", "--plugins", folder.resolve("more").toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("probe 'toy-meter' of " + copy)
        .contains("probe 'toy-meter' of " + folder.resolve("plugins/toys/toys.jar"))
        .contains("has the same id; remove one, for neither is used");
    assertThat(outcome.out()).doesNotContain("probe toy-meter 4.2").contains("probe toy-meter  LEFT OUT: ");
  }

  @Test
  void thatIsNamedTwiceIsLoadedOnce() throws IOException {
    Path plugins = ToyDistribution.in(folder).resolve("plugins");
    Outcome outcome = joulemark().of("list", "--plugins", plugins.resolve("../plugins").toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("toy-spin");
  }

  @Test
  void ofTheUserIsLoadedToo() throws IOException {
    new ToyJar(ToyMeter.class).write(folder.resolve("plugins/meter/meter.jar"));
    new ToyJar(ToyChip.class).write(folder.resolve("data/joulemark/plugins/chip/chip.jar"));
    assertThat(joulemark().of("list").out()).contains("probe toy-meter 4.2").contains("backend toy-chip 4.2");
  }
}
