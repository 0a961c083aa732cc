package org.joulemark.cli.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

  @TempDir
  private Path folder;

  @Test
  void replacesTheOldContent() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "old");
    AtomicFile.write(file, writer -> writer.write("new"));
    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void keepsTheOldContentWhereTheNewCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "old");
    assertThatThrownBy(() -> AtomicFile.write(file, writer -> {
      writer.write("half");
      throw new IOException("No space left on device");
    })).isInstanceOf(IOException.class).hasMessage("cannot write " + file + ": No space left on device");
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void isWrittenByAThreadThatWasInterrupted() throws IOException {
    Path file = folder.resolve("a.csv");
    Thread.currentThread().interrupt();
    AtomicFile.write(file, writer -> writer.write("new"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("new");
  }
}
