package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void withABrokenJarIsNamed() throws IOException {
    Path jar = Files.createDirectories(folder.resolve("plugins/broken")).resolve("broken.jar");
    Files.writeString(jar, "no jar");
    assertThat(refusal(joulemark().of("list"))).contains("plugin jar " + jar + " is not a readable jar");
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
  void withTheSamePluginTwiceNamesBothJars() throws IOException {
    ToyDistribution.in(folder);
    Path copy = Files.createDirectories(folder.resolve("more/toys")).resolve("copy.jar");
    Files.copy(folder.resolve("plugins/toys/toys.jar"), copy);
    assertThat(refusal(joulemark().of("list", "--plugins", folder.resolve("more").toString())))
        .contains(copy.toString())
        .contains(folder.resolve("plugins/toys/toys.jar").toString());
  }
}
