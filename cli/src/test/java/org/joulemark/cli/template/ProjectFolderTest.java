package org.joulemark.cli.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectFolderTest {

  /** The second file cannot be written, for its folder is the first file. */
  private static final Map<String, String> IMPOSSIBLE = new TreeMap<>(Map.of("a", "", "a/b", ""));

  @TempDir
  private Path folder;

  @Test
  void isWrittenWhole() throws IOException {
    ProjectFolder.write(folder.resolve("x/y"), Map.of("a", "1", "b/c", "2"));
    assertThat(folder.resolve("x/y/a")).hasContent("1");
    assertThat(folder.resolve("x/y/b/c")).hasContent("2");
    assertThat(folder.resolve("x")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void leavesNoNewFolderBehindThatIsHalfWritten() {
    assertThatThrownBy(() -> ProjectFolder.write(folder.resolve("x"), IMPOSSIBLE))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write to folder " + folder.resolve("x"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesAnEmptyFolderEmptyWhereItCannotBeFilled() throws IOException {
    Path there = Files.createDirectory(folder.resolve("x"));
    assertThatThrownBy(() -> ProjectFolder.write(there, IMPOSSIBLE)).isInstanceOf(IOException.class);
    assertThat(there).isEmptyDirectory();
  }
}
