package org.joulemark.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files whole or not at all, so that neither a full disk nor a kill nor a loss of power leaves half of one: the
 * bytes go to {@code FILE.RANDOM.part}, are forced to the disk, and take the file's place by a rename that is forced as
 * well. Of several that write the same file at once, threads, processes or machines that share a disk, the last one wins.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Puts the content of a file into a stream; may be called twice, where the first attempt was interrupted. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** Writes a file by its path, as random access or a library needs it. */
  @FunctionalInterface
  public interface PathWriter {

    /**
     * Writes all of it.
     *
     * @param unfinished what to write to; does not exist yet
     * @throws InterruptedException where the calling thread was interrupted, and the file is given up
     */
    void write(Path unfinished) throws IOException, InterruptedException;
  }

  /** What writes the unfinished file, and what else than a failing disk may end that. */
  @FunctionalInterface
  private interface Writer<X extends Exception> {
    void write(Path unfinished) throws IOException, X;
  }

  /** What an interruption may not cost. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /**
   * Writes or replaces a file. The folder must be there. An interruption of the calling thread is kept, and costs
   * nothing that is written.
   *
   * @throws StorageException where it cannot be written; what was there before is then still there
   */
  public static void write(Path file, Content content) {
    try {
      replace(file, unfinished -> uninterrupted(() -> fill(unfinished, content)));
    } catch (IOException failed) {
      throw StorageException.writing(file, failed);
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

  /**
   * Writes or replaces a file that is worth giving up where the calling thread is interrupted: one of gigabytes, say. The
   * folder must be there.
   *
   * @throws StorageException where it cannot be written; what was there before is then still there
   * @throws InterruptedException where the thread was interrupted before all was written; likewise
   */
  public static void writeBy(Path file, PathWriter writer) throws InterruptedException {
    try {
      replace(file, writer::write);
    } catch (ClosedByInterruptException _) {
      Thread.interrupted();
      throw new InterruptedException("the writing of " + file + " was interrupted");
    } catch (IOException failed) {
      throw StorageException.writing(file, failed);
    }
  }

  /**
   * Refuses a file that could only fail to be written; better told before long work than after it.
   *
   * @throws InvalidInputException where there is no folder for it, or a folder in its place
   * @throws StorageException where nothing may be written in its folder
   */
  public static void requireWritable(Path file) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new InvalidInputException("cannot write " + file + ": it is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException("cannot write " + file + ": there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw StorageException.writing(file, new AccessDeniedException(folder.toString()));
    }
  }

  private static <X extends Exception> void replace(Path file, Writer<X> writer) throws IOException, X {
    Path unfinished = unfinished(file);
    try {
      writer.write(unfinished);
      uninterrupted(() -> force(unfinished, StandardOpenOption.WRITE));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root is no file"));
  }

  /** Random, because process numbers repeat on the machines of a cluster, whose home folders are one. */
  private static Path unfinished(Path file) {
    String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    return file.resolveSibling(file.getFileName() + "." + random + ".part");
  }

  private static void fill(Path unfinished, Content content) throws IOException {
    try (var channel =
        FileChannel.open(
            unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      content.writeTo(Channels.newOutputStream(channel));
    }
  }

  /** An interrupt closes the channel it comes upon; what is to be kept is worth a second attempt. */
  private static void uninterrupted(Step step) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      step.run();
    } catch (ClosedByInterruptException _) {
      Thread.interrupted();
      interrupted = true;
      step.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void force(Path path, StandardOpenOption access) throws IOException {
    try (var channel = FileChannel.open(path, access)) {
      channel.force(true);
    }
  }

  /** A rename lives in the folder; a system that does not let a folder be opened forces renames by itself. */
  private static void forceFolder(Path folder) throws IOException {
    try {
      uninterrupted(() -> force(folder, StandardOpenOption.READ));
    } catch (FileSystemException notOfThisSystem) {
      return;
    }
  }
}
