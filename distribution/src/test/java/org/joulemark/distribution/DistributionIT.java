package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies where in the assembled distribution. */
final class DistributionIT {

  private static final Path HOME = Repository.distribution();

  @Test
  void startsWithAnExecutableLauncher() {
    assertThat(HOME.resolve("bin/joulemark")).isExecutable();
  }

  @Test
  void keepsEveryPluginOutOfItsOwnLibraries() {
    assertThat(jarNames(HOME.resolve("lib")))
        .anyMatch(name -> name.startsWith("joulemark-cli-"))
        .anyMatch(name -> name.startsWith("joulemark-engine-"))
        .anyMatch(name -> name.startsWith("joulemark-tck-"))
        .anyMatch(name -> name.startsWith("junit-jupiter-engine-"))
        .noneMatch(name -> name.matches("joulemark-(backends|workloads|probes).*"))
        .noneMatch(name -> name.startsWith("ejml-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"backends-aimc", "backends-cpu", "backends-tornado-gpu", "probes", "workloads-nqs", "workloads-svdd"})
  void givesEachPluginAFolderWithItsOwnJarButNotWhatJoulemarkBrings(String plugin) {
    assertThat(jarNames(HOME.resolve("plugins").resolve(plugin)))
        .anyMatch(name -> name.startsWith("joulemark-" + plugin + "-"))
        .noneMatch(name -> name.startsWith("joulemark-api-") || name.startsWith("jspecify-"));
  }

  @Test
  void bringsTheLibrariesOfAPluginInItsOwnFolder() {
    assertThat(jarNames(HOME.resolve("plugins/workloads-nqs"))).anyMatch(name -> name.startsWith("ejml-ddense-"));
    assertThat(jarNames(HOME.resolve("plugins/workloads-svdd")))
        .anyMatch(name -> name.startsWith("jackson-databind-"))
        .anyMatch(name -> name.startsWith("jhdf-"));
  }

  @Test
  void holdsEachLibraryOfTheEngineInOneVersion() {
    assertThat(jarNames(HOME.resolve("lib")).stream().map(name -> name.replaceFirst("-\\d.*", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesTitleAndVersionInTheManifestOfEachOfItsJars() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      List<Path> own = files.filter(file -> file.getFileName().toString().matches("joulemark-.*\\.jar")).toList();

      assertThat(own).hasSizeGreaterThanOrEqualTo(6).allSatisfy(jar -> {
        Attributes manifest = manifest(jar);
        assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE)).startsWith("joulemark ");
        assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).matches("\\d+\\.\\d+\\.\\d+.*");
      });
    }
  }

  @Test
  void loadsEachOfItsPlugins(@TempDir Path folder) {
    Joulemark.Outcome outcome = new Joulemark(folder).run("plugins", "verify");

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output().lines()).hasSize(6).allMatch(line -> line.endsWith("  no checksums recorded"));
  }

  /** It is declared for the compiler alone, and comes from the user's SDK. */
  @Test
  void shipsNothingOfTornadoVm() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      assertThat(files.filter(file -> file.toString().endsWith(".jar")))
          .isNotEmpty()
          .allSatisfy(jar -> assertThat(entryNames(jar)).noneMatch(name -> name.startsWith("uk/ac/manchester/")));
    }
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "TORNADOVM_HOME", matches = ".+",
      disabledReason = "there is an SDK of TornadoVM here")
  void saysWhatTheGpuBackendLacksHere(@TempDir Path folder) {
    Joulemark.Outcome outcome = new Joulemark(folder).run("list", "--devices");

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("backend tornado-gpu UNAVAILABLE: TORNADOVM_HOME is not set", "docs/gpu.md");
  }

  private static List<String> entryNames(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> jarNames(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Attributes manifest(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
