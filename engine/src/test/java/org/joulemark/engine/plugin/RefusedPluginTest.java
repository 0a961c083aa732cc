package org.joulemark.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.fixture.ClaimingBackend;
import org.joulemark.engine.fixture.FaultyProbes;
import org.joulemark.engine.fixture.KindlessBackend;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.ScriptedBackend;
import org.joulemark.engine.fixture.SilentGenerator;
import org.joulemark.engine.fixture.SoundProbe;
import org.joulemark.engine.fixture.SteadyProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad plugin is named with reason and remedy and left out; the plugin beside it is there all the same. */
@Tag("slow")
class RefusedPluginTest {

  private static final String REMEDY = "ask its author to mend it, or remove it";

  @TempDir
  Path plugins;

  private Path badJar;

  @BeforeEach
  void aGoodPluginLiesBeside() {
    PluginJar.write(plugins, "good", Backend.class, ScriptedBackend.class);
    badJar = plugins.resolve("bad").resolve("bad.jar");
  }

  private PluginCatalog load() {
    PluginCatalog catalog = PluginCatalog.load(PluginFolder.under(plugins));
    assertThat(catalog.backends()).extracting(InstalledPlugin::id).containsExactly("scripted");
    return catalog;
  }

  private RefusedPlugin refused() {
    List<RefusedPlugin> refused = load().refused();
    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().folder().name()).isEqualTo("bad");
    assertThat(refused.getFirst().line()).hasLineCount(1);
    return refused.getFirst();
  }

  private PluginJar bad() {
    return PluginJar.at(badJar).classes(SoundProbe.class);
  }

  private RefusedPlugin refused(Class<? extends EnergyProbe> provider) {
    bad().classes(provider).naming(EnergyProbe.class, provider.getName()).write();
    RefusedPlugin refused = refused();
    assertThat(refused.path()).isEqualTo(badJar);
    assertThat(refused.kind()).isEqualTo("probe");
    assertThat(refused.remedy()).isEqualTo(REMEDY);
    return refused;
  }

  private static String nameOf(Class<?> type) {
    return type.getName();
  }

  @Test
  void aCorruptJar() throws IOException {
    bad().write();
    Files.writeString(badJar, "this is no jar");

    assertThat(refused().line())
        .startsWith(badJar + ": it is no readable jar (")
        .endsWith("copy it again or remove it");
  }

  @Test
  void aJarThatWasCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(bad().naming(EnergyProbe.class, nameOf(SoundProbe.class)).write());
    Files.write(badJar, Arrays.copyOf(whole, whole.length / 2));

    assertThat(refused().reason()).startsWith("it is no readable jar (");
  }

  @Test
  void aFolderWhoseJarsNameNoPlugin() {
    bad().write();

    assertThat(refused().line()).isEqualTo(
        badJar.getParent() + ": no jar in it names a plugin; name its classes in META-INF/services/"
            + nameOf(Backend.class) + ", or the file of another kind");
  }

  @Test
  void aSingleJarThatNamesNoPlugin() {
    Path jar = PluginJar.at(plugins.resolve("alone.jar")).classes(SoundProbe.class).write();

    assertThat(load().refused()).extracting(RefusedPlugin::path).containsExactly(jar);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../good/good.jar", "lib/library.jar", "http://example.org/library.jar", "file:/tmp/library.jar"})
  void aJarThatWouldLoadCodeFromElsewhere(String place) {
    bad().naming(EnergyProbe.class, nameOf(SoundProbe.class)).classPath(place).write();

    assertThat(refused().line()).contains("'" + place + "'", "Class-Path");
  }

  @Test
  void butNotAJarThatNamesOneBesideIt() {
    bad().naming(EnergyProbe.class, nameOf(SoundProbe.class)).classPath("library.jar").write();
    PluginJar.at(badJar.resolveSibling("library.jar")).api(null).write();

    assertThat(load().refused()).isEmpty();
  }

  /** As JavaCPP's presets do, whose library has its version in its name where it comes from a repository. */
  @Test
  void norOneThatNamesAJarWhichIsNotThere() {
    bad().naming(EnergyProbe.class, nameOf(SoundProbe.class)).classPath("library.jar").write();

    assertThat(load().refused()).isEmpty();
  }

  @Test
  void aSingleJarThatNamesAnotherPluginsJarBesideIt() {
    PluginJar.at(plugins.resolve("other.jar")).naming(EnergyProbe.class, nameOf(SoundProbe.class)).write();
    Path jar = PluginJar.at(plugins.resolve("alone.jar")).classes(SoundProbe.class).classPath("other.jar").write();

    assertThat(load().refused()).extracting(RefusedPlugin::path).contains(jar);
  }

  @Test
  void anEmptyFolder() throws IOException {
    Files.createDirectory(plugins.resolve("bad"));

    assertThat(refused().line())
        .isEqualTo(plugins.resolve("bad") + ": it holds no jar; put the plugin's jars there or remove it");
  }

  @Test
  void aFolderThatCannotBeRead() throws IOException {
    Path folder = Files.createDirectory(plugins.resolve("bad"));
    try {
      assertThat(folder.toFile().setReadable(false)).isTrue();
      assumeThat(Files.isReadable(folder)).as("root reads everything").isFalse();

      assertThat(refused().reason()).isEqualTo("it cannot be read");
    } finally {
      assertThat(folder.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void aProviderFileThatNamesAClassThatIsNotThere() {
    bad().naming(EnergyProbe.class, "org.acme.Gone").write();

    assertThat(refused().line()).isEqualTo(
        "a probe of " + badJar + ": it names class org.acme.Gone, which is in none of the plugin's jars; " + REMEDY);
  }

  @Test
  void aProviderOfAnotherKindThanItsFileSays() {
    bad().naming(Backend.class, nameOf(SoundProbe.class)).write();

    assertThat(refused().reason()).isEqualTo(nameOf(SoundProbe.class) + " is no backend");
  }

  @Test
  void aClassThatNeedsAClassThatIsNotThere() {
    assertThat(refused(FaultyProbes.WithoutLibrary.class).reason()).isEqualTo(
        nameOf(FaultyProbes.WithoutLibrary.class) + " needs class " + nameOf(FaultyProbes.Library.class)
            + ", which is in none of the plugin's jars");
  }

  @Test
  void aConstructorThatThrows() {
    assertThat(refused(FaultyProbes.ThrowingConstructor.class).reason()).isEqualTo(
        "constructor of " + nameOf(FaultyProbes.ThrowingConstructor.class)
            + " threw java.lang.IllegalStateException: no wire");
  }

  @Test
  void aStaticInitializerThatThrows() {
    assertThat(refused(FaultyProbes.ThrowingInitializer.class).reason())
        .startsWith("constructor of ")
        .contains("threw java.lang.NumberFormatException");
  }

  @Test
  void aConstructorThatIsNotPublic() {
    assertThat(refused(FaultyProbes.Private.class).reason())
        .isEqualTo(nameOf(FaultyProbes.Private.class) + " has no public constructor without parameters");
  }

  @Test
  void anIdThatThrows() {
    assertThat(refused(FaultyProbes.ThrowingId.class).reason())
        .startsWith("id() of ")
        .endsWith("threw java.lang.IllegalStateException: no name");
  }

  @Test
  void anIdThatIsNotInKebabCase() {
    assertThat(refused(FaultyProbes.ShoutingId.class).reason())
        .isEqualTo("its id 'SOUND Probe' is not in kebab-case, as in my-backend");
  }

  @Test
  void settingsThatThrow() {
    RefusedPlugin refused = refused(FaultyProbes.ThrowingSettings.class);

    assertThat(refused.subject()).isEqualTo("probe 'sound' of " + badJar);
    assertThat(refused.reason()).startsWith("settings() of ")
        .endsWith("threw java.lang.IllegalStateException: no list");
  }

  @Test
  void aBackendsSettingOfANameThatSessionsReserve() {
    PluginJar.write(plugins, "bad", Backend.class, ClaimingBackend.class);

    assertThat(refused().line()).isEqualTo(
        "backend 'claiming' of " + badJar
            + ": its setting 'precision' has the name under which sessions list the precisions that a backend is asked"
            + " for; " + REMEDY);
  }

  @Test
  void aBackendThatTakesNoKindOfProblem() {
    PluginJar.write(plugins, "bad", Backend.class, KindlessBackend.class);

    assertThat(refused().line()).isEqualTo(
        "backend 'kindless' of " + badJar
            + ": it takes no kind of problem; a backend implements the interface of at least one: inference; "
            + REMEDY);
  }

  @Test
  void settingsOfAGeneratorThatThrow() {
    PluginJar.write(plugins, "bad", Workload.class, SilentGenerator.class);

    assertThat(refused().reason()).startsWith("generationSettings() of " + nameOf(SilentGenerator.class) + " threw ");
  }

  @Test
  void settingsWithoutEnd() {
    assertThat(refused(FaultyProbes.EndlessSettings.class).reason()).endsWith("threw java.lang.StackOverflowError");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      none        | its manifest does not say which api it was built for, and this joulemark has api 0.1 | [0.1,0.2)
      [0.2,0.3)   | it was built for api [0.2,0.3), and this joulemark has api 0.1                      | release
      (0.1,0.2)   | it was built for api (0.1,0.2), and this joulemark has api 0.1                      | release
      0.1         | its manifest says Joulemark-Api: 0.1 ('0.1' is no range)                            | [FROM,TO)
      [0.1,)      | its manifest says Joulemark-Api: [0.1,) ('[0.1,)' is no range)                      | [FROM,TO)
      [one,two)   | its manifest says Joulemark-Api: [one,two) ('one' is no version)                    | [FROM,TO)
      [0.2,0.1)   | its manifest says Joulemark-Api: [0.2,0.1) ('[0.2,0.1)' holds no version)           | [FROM,TO)
      """)
  void aJarForAnotherApi(String range, String reason, String remedy) {
    bad().api(range).naming(EnergyProbe.class, nameOf(SoundProbe.class)).write();

    assertThat(refused().line()).startsWith(badJar + ": " + reason).contains(remedy);
  }

  @Test
  void twoOfOneIdWhileTheRestOfBothJarsIsThere() {
    bad()
        .classes(FaultyProbes.Twin.class, SteadyProbe.class)
        .naming(EnergyProbe.class, nameOf(FaultyProbes.Twin.class),
            nameOf(SteadyProbe.class))
        .write();
    Path other = PluginJar.write(plugins, "other", EnergyProbe.class, SoundProbe.class);

    PluginCatalog catalog = load();

    assertThat(catalog.probes()).extracting(InstalledPlugin::id).containsExactly("steady");
    assertThat(catalog.refused()).extracting(RefusedPlugin::line).containsExactly(
        "probe 'sound' of " + badJar + ": " + nameOf(SoundProbe.class) + " of " + other
            + " has the same id; remove one, for neither is used",
        "probe 'sound' of " + other + ": " + nameOf(FaultyProbes.Twin.class) + " of " + badJar
            + " has the same id; remove one, for neither is used");
  }

  @Test
  void twoOfOneIdInOneJar() {
    bad().classes(FaultyProbes.Twin.class)
        .naming(EnergyProbe.class, nameOf(FaultyProbes.Twin.class), nameOf(SoundProbe.class))
        .write();

    assertThat(load().probes()).isEmpty();
    assertThat(load().refused()).hasSize(2).allMatch(refused -> "sound".equals(refused.id()));
  }

  @Test
  void mayExplainWhyAnIdIsNotThere() {
    refused(FaultyProbes.ThrowingSettings.class);

    assertThatThrownBy(() -> load().probe("sound"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "there is no probe 'sound'; at hand: none; it may be in what was left out: probe 'sound' of " + badJar
                + " (settings() of ");
    assertThatThrownBy(() -> load().probe("steady")).message().doesNotContain(badJar.toString());
    assertThatThrownBy(() -> load().backend("sound")).message().doesNotContain(badJar.toString());
  }

  @Test
  void breaksNoForkOfTheSoundPluginInItsJar() throws InterruptedException {
    bad().classes(FaultyProbes.ThrowingConstructor.class)
        .naming(EnergyProbe.class, nameOf(FaultyProbes.ThrowingConstructor.class), nameOf(SoundProbe.class))
        .write();
    PluginCatalog catalog = load();

    assertThat(EngineFactory.create(catalog).availability(catalog.probe("sound"), Map.of()))
        .isInstanceOf(Support.Yes.class);
  }
}
