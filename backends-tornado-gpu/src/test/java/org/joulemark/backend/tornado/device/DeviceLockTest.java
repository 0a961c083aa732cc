package org.joulemark.backend.tornado.device;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A device")
class DeviceLockTest {

  @TempDir
  private Path folder;

  @Test
  void isTakenOnceByAProcessHoweverOftenItAsks() {
    Path file = folder.resolve("lock");

    DeviceLock.take(file, "GPU");

    assertThatCode(() -> DeviceLock.take(file, "GPU")).doesNotThrowAnyException();
  }

  @Test
  void isRefusedWhileSomebodyElseHasIt() throws IOException {
    Path file = folder.resolve("lock");
    try (var other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();

      assertThatThrownBy(() -> DeviceLock.take(file, "GPU"))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "another process of joulemark measures on GPU; wait until it has ended, or choose another device");
    }
    assertThatCode(() -> DeviceLock.take(file, "GPU")).doesNotThrowAnyException();
  }

  @Test
  void isNotLockedThroughALinkThatSomebodyPutThere() throws IOException {
    Path file = folder.resolve("lock");
    Files.createSymbolicLink(file, folder.resolve("elsewhere"));

    assertThatThrownBy(() -> DeviceLock.take(file, "GPU")).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cannot tell");
  }
}
