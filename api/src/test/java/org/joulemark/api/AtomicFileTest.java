package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir
  private Path folder;

  @Test
  void aFileIsReplacedWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("rows"), "before, and longer than what comes");

    AtomicFile.write(file, new byte[]{'n', 'o', 'w'});

    assertThat(file).hasContent("now");
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void contentThatFailsHalfwayLeavesWhatWasThereAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("rows"), "before");

    assertThatThrownBy(
        () -> AtomicFile.write(
            file, stream -> {
              stream.write('n');
              throw new IOException("No space left on device");
            }))
        .isInstanceOf(StorageException.class)
        .hasMessage(file + " cannot be written: No space left on device");
    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path file = folder.resolve("missing").resolve("rows");

    assertThatThrownBy(() -> AtomicFile.write(file, new byte[1]))
        .isInstanceOf(StorageException.class)
        .hasMessage(file + " cannot be written: there is no such file or folder");
  }

  @Test
  void anInterruptionCostsNothingAndIsKept() {
    Path file = folder.resolve("rows");
    Thread.currentThread().interrupt();

    AtomicFile.write(file, new byte[]{'n', 'o', 'w'});

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("now");
  }

  @Test
  void anInterruptionAmidTheWritingCostsNothingAndIsKept() {
    Path file = folder.resolve("rows");
    var attempts = new AtomicInteger();

    AtomicFile.write(
        file, stream -> {
          if (attempts.incrementAndGet() == 1) {
            Thread.currentThread().interrupt();
          }
          stream.write(new byte[]{'n', 'o', 'w'});
        });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(attempts).hasValue(2);
    assertThat(file).hasContent("now");
  }
}
