package org.joulemark.workload.svdd.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

  @TempDir
  private Path home;

  @Test
  void isInTheHomeFolderByDefault() {
    assertThat(CacheFolder.of(Map.of(), home).root()).isEqualTo(home.resolve(".cache/joulemark"));
  }

  @Test
  void isWhereTheDesktopKeepsCaches() {
    Path caches = home.resolve("caches");

    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", caches.toString()), home).root())
        .isEqualTo(caches.resolve("joulemark"));
  }

  @Test
  void isWhereItsOwnVariableSaysBeforeAllElse() {
    Path own = home.resolve("own");

    assertThat(CacheFolder.of(Map.of("JOULEMARK_CACHE", own.toString(), "XDG_CACHE_HOME", "/elsewhere"), home).root())
        .isEqualTo(own);
  }

  @Test
  void passesOverVariablesThatAreEmpty() {
    assertThat(CacheFolder.of(Map.of("JOULEMARK_CACHE", "", "XDG_CACHE_HOME", " "), home).root())
        .isEqualTo(home.resolve(".cache/joulemark"));
  }

  @Test
  void passesOverARelativeFolderOfTheDesktopAsItsSpecificationAsks() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "caches"), home).root())
        .isEqualTo(home.resolve(".cache/joulemark"));
  }

  @Test
  void isNotMadeBeforeItIsNeeded() {
    CacheFolder.of(Map.of(), home);

    assertThat(home).isEmptyDirectory();
  }

  @Test
  void makesTheFoldersThatAreAskedFor() {
    Path folder = CacheFolder.of(Map.of(), home).folder("svdd", "models");

    assertThat(folder).isDirectory().isEqualTo(home.resolve(".cache/joulemark/svdd/models"));
  }

  @Test
  void isRefusedWhereAFileIsInItsPlace() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    CacheFolder cache = CacheFolder.of(Map.of("JOULEMARK_CACHE", file.toString()), home);

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> cache.folder("svdd"))
        .withMessageStartingWith(
            "cache folder " + file.resolve("svdd") + " (below " + file
                + ", which variable JOULEMARK_CACHE names) cannot be made (")
        .withMessageEndingWith("); set variable JOULEMARK_CACHE to a folder that can");
  }

  @Test
  void isRefusedWhereItCannotBeWrittenTo() throws IOException {
    Path folder = Files.createDirectories(home.resolve("readonly/svdd"));
    assumeThat(folder.toFile().setWritable(false) && !Files.isWritable(folder))
        .as("SKIPPED: this user may write everywhere (root?), so no folder is refused")
        .isTrue();
    CacheFolder cache = CacheFolder.of(Map.of("JOULEMARK_CACHE", home.resolve("readonly").toString()), home);

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> cache.folder("svdd"))
        .withMessageContaining("cannot be written to")
        .withMessageContaining("JOULEMARK_CACHE");
  }

  @Test
  void isRefusedWhereAVariableIsNoPath() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CacheFolder.of(Map.of("JOULEMARK_CACHE", "a\0b"), home))
        .withMessageStartingWith("variable JOULEMARK_CACHE: ");
  }
}
