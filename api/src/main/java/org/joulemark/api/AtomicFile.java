package org.joulemark.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Writes files whole or not at all, so that neither a full disk nor a kill nor a loss of power leaves half of one: the
 * bytes go to {@code FILE.part}, are forced to the disk, and take the file's place by a rename that is forced as well.
 */
public final class AtomicFile {

  private static final String UNFINISHED = ".part";

  private AtomicFile() {}

  /** Puts the content of a file into a stream; may be called twice, where the first attempt was interrupted. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * Writes or replaces a file. The folder must be there. An interruption of the calling thread is kept, and costs
   * nothing that is written.
   *
   * @throws StorageException where it cannot be written; what was there before is then still there
   */
  public static void write(Path file, Content content) {
    boolean interrupted = Thread.interrupted();
    try {
      replaceUninterrupted(file, content);
    } catch (IOException failed) {
      throw StorageException.writing(file, failed);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Writes or replaces a file.
   *
   * @throws StorageException as above
   */
  public static void write(Path file, byte[] content) {
    write(file, stream -> stream.write(content));
  }

  /** An interrupt closes the channel it comes upon; what is to be kept is worth a second attempt. */
  private static void replaceUninterrupted(Path file, Content content) throws IOException {
    try {
      replace(file, content);
    } catch (ClosedByInterruptException _) {
      Thread.interrupted();
      replace(file, content);
      Thread.currentThread().interrupt();
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      writeDurably(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    force(Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root is no file"));
  }

  private static void writeDurably(Path file, Content content) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      content.writeTo(new ChannelStream(channel));
      channel.force(true);
    }
  }

  /** A rename lives in the folder; where a system does not let a folder be opened, it forces renames by itself. */
  private static void force(Path folder) throws IOException {
    FileChannel opened;
    try {
      opened = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException notOfThisSystem) {
      return;
    }
    try (opened) {
      opened.force(true);
    }
  }

  /** The JDK's own stream over a channel closes the channel, and that before it could be forced. */
  private static final class ChannelStream extends OutputStream {

    private final FileChannel channel;

    ChannelStream(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int number) throws IOException {
      write(new byte[]{(byte) number}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      var buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }
}
