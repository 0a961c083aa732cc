package org.joulemark.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.joulemark.api.EnergyProbe;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.SoundProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a SHA256SUMS is loaded as it was recorded, or not at all. */
class ChecksumRecordTest {

  private static final String REMEDY = "add it again from where you trust it: joulemark plugins add SOURCE --replace";

  @TempDir
  Path plugins;

  private Path folder;
  private Path jar;
  private Path record;

  @BeforeEach
  void recorded() throws IOException {
    jar = PluginJar.write(plugins, "sound", EnergyProbe.class, SoundProbe.class);
    folder = plugins.resolve("sound");
    record = folder.resolve("SHA256SUMS");
    Files.writeString(record, ChecksumRecord.text(PluginFolder.of(folder)));
  }

  private String refusal() {
    PluginCatalog catalog = PluginCatalog.load(PluginFolder.under(plugins));
    assertThat(catalog.probes()).isEmpty();
    assertThat(catalog.refused()).hasSize(1);
    return catalog.refused().getFirst().line();
  }

  @Test
  void letsPassWhatIsAsItWas() {
    assertThat(PluginCatalog.load(PluginFolder.under(plugins)).probe("sound").id()).isEqualTo("sound");
  }

  @Test
  void isWhatSha256sumWrites() {
    assertThat(record).content().matches("[0-9a-f]{64}  sound\\.jar\n");
  }

  @Test
  void isReadAsSha256sumWritesItInBinaryMode() throws IOException {
    Files.writeString(record, Files.readString(record).replace("  ", " *"));

    assertThat(PluginCatalog.load(PluginFolder.under(plugins)).refused()).isEmpty();
  }

  @Test
  void namesAJarThatHasChanged() throws IOException {
    Files.write(jar, new byte[]{0}, StandardOpenOption.APPEND);

    assertThat(refusal())
        .isEqualTo(folder + ": sound.jar has changed since its checksum was recorded; " + REMEDY);
  }

  @Test
  void namesAJarThatIsMissing() throws IOException {
    Files.move(jar, folder.resolve("a.jar"));

    assertThat(refusal()).startsWith(folder + ": sound.jar is missing, though its checksum was recorded; ");
  }

  @Test
  void namesAJarThatIsOneTooMany() throws IOException {
    Files.copy(jar, folder.resolve("spy.jar"));

    assertThat(refusal()).startsWith(folder + ": spy.jar was put there after the checksums were recorded; ");
  }

  @Test
  void thatIsNoneOfJarsIsRefused() throws IOException {
    Files.writeString(record, "trust me\n");

    assertThat(refusal()).startsWith(folder + ": SHA256SUMS has a line that is no checksum: 'trust me'; ");
  }

  @Test
  void thatIsEmptyLetsNoJarPass() throws IOException {
    Files.write(record, List.of());

    assertThat(refusal()).startsWith(folder + ": sound.jar was put there after the checksums were recorded; ");
  }
}
