package org.joulemark.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.joulemark.api.EnergyProbe;
import org.joulemark.engine.Engine;
import org.joulemark.engine.fixture.CompiledPlugin;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.SoundProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two plugins bring two versions of Commons Lang, and each was compiled against its own; the newer calls a class that the
 * older version lacks. Both run in one process.
 */
@Tag("slow")
class PluginLibrariesTest {

  private static final Path LIBRARIES = Path.of("target", "plugin-libraries");
  private static final Path OLD = LIBRARIES.resolve("commons-lang3-old.jar");
  private static final Path CURRENT = LIBRARIES.resolve("commons-lang3-current.jar");
  private static final String MARK = "META-INF/maven/org.apache.commons/commons-lang3/pom.properties";

  @TempDir
  Path plugins;

  private PluginCatalog catalog;

  @BeforeEach
  void twoPlugins() throws IOException {
    write("old", "OldProbe", "StringUtils", OLD);
    write("current", "CurrentProbe", "Strings", CURRENT);
    catalog = PluginCatalog.load(PluginFolder.under(plugins));
    assertThat(catalog.refused()).isEmpty();
  }

  /** The plugin describes itself by the version of its library. */
  private void write(String id, String className, String classOfLibrary, Path library) throws IOException {
    CompiledPlugin plugin = CompiledPlugin.of("org.acme." + className, """
        package org.acme;

        public final class %s extends org.joulemark.engine.fixture.SoundProbe {
          @Override
          public String id() {
            return "%s";
          }

          @Override
          public String description() {
            return org.apache.commons.lang3.%s.class.getPackage().getImplementationVersion();
          }
        }
        """.formatted(className, id, classOfLibrary), library);
    PluginJar.at(plugins.resolve(id).resolve(id + ".jar"))
        .classes(SoundProbe.class)
        .entry(plugin.entry(), plugin.bytes())
        .naming(EnergyProbe.class, plugin.className())
        .write();
    Files.copy(library, plugins.resolve(id).resolve("commons-lang3.jar"));
  }

  private ClassLoader loader(String id) {
    return Objects.requireNonNull(catalog.probe(id).plugin().getClass().getClassLoader());
  }

  private Path jarOf(String id, String className) throws ReflectiveOperationException {
    return Path.of(loader(id).loadClass(className).getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void eachRunsOnItsOwnVersion() {
    assertThat(catalog.probe("old").plugin().description()).isEqualTo("3.12.0");
    assertThat(catalog.probe("current").plugin().description()).isEqualTo("3.20.0");
  }

  @Test
  void eachGetsTheClassesOfItsOwnJar() throws ReflectiveOperationException {
    assertThat(jarOf("old", "org.apache.commons.lang3.StringUtils"))
        .isEqualTo(plugins.resolve("old").resolve("commons-lang3.jar"));
    assertThat(jarOf("current", "org.apache.commons.lang3.StringUtils"))
        .isEqualTo(plugins.resolve("current").resolve("commons-lang3.jar"));
  }

  @Test
  void theVersionsDoNotMix() {
    assertThatThrownBy(() -> loader("old").loadClass("org.apache.commons.lang3.Strings"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void eachFindsTheResourcesOfItsOwnJar() throws IOException {
    assertThat(text(loader("old").getResource(MARK))).contains("version=3.12.0");
    assertThat(text(loader("current").getResource(MARK))).contains("version=3.20.0");
  }

  @Test
  void aCopyOfTheApiAmongThemIsNeverUsed() throws ReflectiveOperationException {
    PluginJar.at(plugins.resolve("copy").resolve("copy.jar"))
        .classes(SoundProbe.class, EnergyProbe.class)
        .naming(EnergyProbe.class, SoundProbe.class.getName())
        .write();
    ClassLoader loader = Objects.requireNonNull(
        PluginCatalog.load(PluginFolder.under(plugins)).probe("sound").plugin().getClass().getClassLoader());

    assertThat(loader.loadClass(EnergyProbe.class.getName())).isSameAs(EnergyProbe.class);
  }

  @Test
  void nothingOfTheCommandsClassPathIsSeen() {
    for (Class<?> type : new Class<?>[]{Engine.class, Test.class, Assertions.class}) {
      assertThatThrownBy(() -> loader("old").loadClass(type.getName())).isInstanceOf(ClassNotFoundException.class);
      assertThat(loader("old").getResource(type.getName().replace('.', '/') + ".class")).isNull();
    }
  }

  @Test
  void theJdkIsSeen() throws ReflectiveOperationException {
    assertThat(loader("old").loadClass("java.sql.Connection").getModule().getName()).isEqualTo("java.sql");
  }

  private static String text(@Nullable URL resource) throws IOException {
    try (var stream = Objects.requireNonNull(resource).openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
