package org.joulemark.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Workload;
import org.joulemark.engine.Engine;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.fixture.TinyWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCatalogTest {

  @TempDir
  Path plugins;

  @Test
  void findsEachKindInItsFolderWithJarAndVersion() {
    PluginCatalog catalog = TestPlans.catalog(plugins);

    assertThat(catalog.workload("tiny").jar()).isEqualTo(plugins.resolve("tiny").resolve("tiny.jar"));
    assertThat(catalog.backend("scripted").version()).isEqualTo("1.2.3");
    assertThat(catalog.probe("steady").kind()).isEqualTo("probe");
  }

  @Test
  void aPluginSeesTheApiAndNothingOfTheEngine() {
    ClassLoader loader = TestPlans.catalog(plugins).backend("scripted").plugin().getClass().getClassLoader();

    assertThat(loader).isNotSameAs(getClass().getClassLoader());
    assertThatThrownBy(() -> loader.loadClass(Engine.class.getName())).isInstanceOf(ClassNotFoundException.class);
  }

  /** They lie beside the engine in a distribution, for the TCK. */
  @Test
  void aPluginSeesNothingOfTheLibrariesThatRulesAreMadeOf() {
    ClassLoader loader = TestPlans.catalog(plugins).backend("scripted").plugin().getClass().getClassLoader();

    assertThat(List.of("org.junit.jupiter.api.Test", "org.opentest4j.AssertionFailedError",
        "org.assertj.core.api.Assertions"))
        .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull())
        .allSatisfy(name -> assertThatThrownBy(() -> loader.loadClass(name))
            .isInstanceOf(ClassNotFoundException.class));
  }

  @Test
  void aPluginSeesNothingOfAnotherPlugin() {
    ClassLoader loader = TestPlans.catalog(plugins).backend("scripted").plugin().getClass().getClassLoader();

    assertThatThrownBy(() -> loader.loadClass(TinyWorkload.class.getName())).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void aSingleJarInTheRootIsAPluginToo() throws IOException {
    Path jar = PluginJar.write(plugins, "tiny", Workload.class, TinyWorkload.class);
    Files.move(jar, plugins.resolve("alone.jar"));
    Files.delete(plugins.resolve("tiny"));

    assertThat(PluginCatalog.load(PluginFolder.under(plugins)).workloads()).hasSize(1);
  }

  @Test
  void anEmptyPluginFolderIsRefusedWithTheLayoutItShouldHave() {
    assertThatThrownBy(() -> PluginFolder.under(plugins))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(plugins.toString(), "empty", "NAME.jar");
  }

  @Test
  void aMissingPluginFolderIsRefused() {
    assertThatThrownBy(() -> PluginFolder.under(plugins.resolve("absent")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("absent", "--plugins");
  }

  @Test
  void aFolderThatNeedNotBeThereHoldsNoPlugins() {
    assertThat(PluginFolder.anyUnder(plugins.resolve("absent"))).isEmpty();
    assertThat(PluginFolder.anyUnder(plugins)).isEmpty();
  }

  @Test
  void whatIsBeingPreparedUnderAHiddenNameIsNoPluginYet() {
    PluginJar.write(plugins, ".tiny.1.part", Workload.class, TinyWorkload.class);

    assertThat(PluginFolder.anyUnder(plugins)).isEmpty();
  }

  @Test
  void anUnknownIdIsAnsweredWithTheIdsAtHand() {
    PluginCatalog catalog = TestPlans.catalog(plugins);

    assertThatThrownBy(() -> catalog.backend("cup")).hasMessageContainingAll("backend 'cup'", "at hand: scripted");
  }
}
