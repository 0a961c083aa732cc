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
import org.joulemark.cli.fixture.ToySpin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginsVerifyCommandTest {

  @TempDir
  private Path folder;

  private Path meter;
  private Path chip;

  @BeforeEach
  void oneOfTheDistributionAndOneAdded() throws IOException {
    meter = folder.resolve("plugins/meter");
    new ToyJar(ToyMeter.class).write(meter.resolve("meter.jar"));
    Path jar = new ToyJar(ToyChip.class).write(folder.resolve("chip.jar"));
    assertThat(joulemark("plugins", "add", jar.toString()).exitCode()).isZero();
    chip = folder.resolve("data/joulemark/plugins/chip");
  }

  private Outcome joulemark(String... arguments) {
    return new CommandRun(folder, folder, new FakeEngine()).of(arguments);
  }

  private Outcome verify() {
    return joulemark("plugins", "verify");
  }

  @Test
  void hasALineForEachFolder() {
    Outcome outcome = verify();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo(meter + "  no checksums recorded\n" + chip + "  ok\n");
  }

  @Test
  void findsWhatHasChanged() throws IOException {
    new ToyJar(ToyChip.class, ToySpin.class).write(chip.resolve("chip.jar"));
    Outcome outcome = verify();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains(
        chip + "  changed: chip.jar has changed since its checksum was recorded; add it again");
  }

  @Test
  void findsWhatIsLeftOut() throws IOException {
    Files.writeString(meter.resolve("meter.jar"), "no jar");
    Outcome outcome = verify();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(meter + "  refused: " + meter.resolve("meter.jar") + ": it is no readable jar (")
        .contains(chip + "  ok\n");
  }

  @Test
  void looksAtFurtherFolders() throws IOException {
    new ToyJar(ToySpin.class).write(folder.resolve("more/spin.jar"));
    assertThat(joulemark("plugins", "verify", "--plugins", folder.resolve("more").toString()).out())
        .contains(folder.resolve("more/spin.jar") + "  no checksums recorded");
  }

  @Test
  void findsNothingWrongWhereTheUserHasNoPlugins() {
    joulemark("plugins", "remove", "chip");
    assertThat(verify().exitCode()).isZero();
  }
}
