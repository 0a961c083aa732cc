package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  @Test
  void writersOfTheSameFileAtOnceDoNotGetInEachOthersWay() {
    Path file = folder.resolve("rows");

    AtomicFile.write(
        file, stream -> {
          stream.write('l');
          AtomicFile.write(file, new byte[]{'f', 'i', 'r', 's', 't'});
          stream.write(new byte[]{'a', 's', 't'});
        });

    assertThat(file).hasContent("last");
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void aFolderIsNotReplacedAndTheMessageNamesNoOtherFile() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("rows"));
    Files.createFile(inTheWay.resolve("kept"));

    assertThatThrownBy(() -> AtomicFile.write(inTheWay, new byte[1]))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith(inTheWay + " cannot be written: ")
        .hasMessageNotContaining(".part");
    assertThat(inTheWay.resolve("kept")).exists();
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void aFileWrittenByItsPathIsReplacedWhole() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("rows"), "before, and longer than what comes");

    AtomicFile.writeBy(file, unfinished -> {
      Files.writeString(unfinished, "now");
      assertThat(file).hasContent("before, and longer than what comes");
    });

    assertThat(file).hasContent("now");
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void aWriterThatFailsHalfwayLeavesWhatWasThereAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("rows"), "before");

    assertThatThrownBy(
        () -> AtomicFile.writeBy(
            file, unfinished -> {
              Files.writeString(unfinished, "half");
              throw new IOException("No space left on device");
            }))
        .isInstanceOf(StorageException.class)
        .hasMessage(file + " cannot be written: No space left on device");
    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void aWriterWhoseChannelAnInterruptionClosesGivesUpAndLeavesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("rows"), "before");

    assertThatThrownBy(
        () -> AtomicFile.writeBy(
            file, unfinished -> {
              try (var channel =
                  FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                Thread.currentThread().interrupt();
                channel.write(ByteBuffer.allocate(8), 1000);
              }
            }))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void anInterruptionAfterTheWriterIsDoneCostsNothingAndIsKept() throws InterruptedException {
    Path file = folder.resolve("rows");

    AtomicFile.writeBy(file, unfinished -> {
      Files.writeString(unfinished, "now");
      Thread.currentThread().interrupt();
    });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("now");
  }

  @Test
  void aFileInAFolderThatIsThereCanBeWritten() throws IOException {
    AtomicFile.requireWritable(Files.writeString(folder.resolve("rows"), "before"));
    AtomicFile.requireWritable(folder.resolve("new"));

    assertThat(folder.toFile().list()).containsExactly("rows");
  }

  @Test
  void aFileWithoutAFolderIsRefusedBeforehand() {
    Path file = folder.resolve("missing").resolve("rows");

    assertThatThrownBy(() -> AtomicFile.requireWritable(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("cannot write " + file + ": there is no folder " + folder.resolve("missing"));
  }

  @Test
  void aFolderInPlaceOfAFileIsRefusedBeforehand() {
    assertThatThrownBy(() -> AtomicFile.requireWritable(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("cannot write " + folder + ": it is a folder; name a file");
  }

  @Test
  void aFileInAFolderThatNobodyMayWriteToIsRefusedBeforehand() {
    assumeThat(folder.toFile().setWritable(false) && !Files.isWritable(folder))
        .as("SKIPPED: this user may write everywhere (root?), so no folder is refused")
        .isTrue();
    Path file = folder.resolve("rows");

    assertThatThrownBy(() -> AtomicFile.requireWritable(file))
        .isInstanceOf(StorageException.class)
        .hasMessage(file + " cannot be written: permission denied");
  }
}
