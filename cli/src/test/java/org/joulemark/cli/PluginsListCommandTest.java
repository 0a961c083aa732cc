package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyChip;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyMeter;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class PluginsListCommandTest {

  @TempDir
  private Path folder;

  private Path meter;
  private Path chip;

  @BeforeEach
  void oneThatIsLoadedAndOneThatIsNot() throws IOException {
    meter = new ToyJar(ToyMeter.class).write(folder.resolve("plugins/meter/meter.jar"));
    chip = new ToyJar(ToyChip.class).api("[7,8)").write(folder.resolve("data/joulemark/plugins/chip/chip.jar"));
  }

  private String list(String... options) {
    Outcome outcome = new CommandRun(folder, folder, new FakeEngine()).of(
        Stream.concat(Stream.of("plugins", "list"), Stream.of(options)).toArray(String[]::new));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  @Test
  void showsEachFolderWithWhatIsInItAndWhatBecameOfIt() {
    assertThat(list()).isEqualTo("""
        meter  loaded  (distribution)
            %s
            probe toy-meter 4.2
            api [0.1,0.2)
            meter.jar  sha256 %s

        chip  refused  (user)
            %s
            api [7,8)
            chip.jar  sha256 %s
            left out %s: it was built for api [7,8), and this joulemark has api 0.1; get the plugin's release for that \
        api, or a joulemark that fits

        """.formatted(meter.getParent(), Sha256.of(meter), chip.getParent(), Sha256.of(chip), chip));
  }

  @Test
  void isJsonForAProgram() {
    JsonNode plugins = Json.mapper().readTree(list("--json")).get("plugins");
    assertThat(plugins.get(0).get("plugins").get(0).get("id").stringValue()).isEqualTo("toy-meter");
    assertThat(plugins.get(0).get("jars").get(0).get("sha256").stringValue()).isEqualTo(Sha256.of(meter));
    assertThat(plugins.get(1).get("origin").stringValue()).isEqualTo("user");
    assertThat(plugins.get(1).get("state").stringValue()).isEqualTo("refused");
    assertThat(plugins.get(1).get("refusals").get(0).stringValue()).contains("built for api [7,8)");
  }

  @Test
  void tellsWhereAPartIsRefused() throws IOException {
    new ToyJar(ToyMeter.class, ToyChip.class).write(folder.resolve("more/both/both.jar"));
    assertThat(list("--plugins", folder.resolve("more").toString()))
        .contains("both  partly refused  (--plugins)")
        .contains("backend toy-chip 4.2")
        .contains("left out probe 'toy-meter' of ");
  }
}
