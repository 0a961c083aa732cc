package org.joulemark.engine.results;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.joulemark.api.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a session's {@code results.json}: the previous one stays until the next is whole on disk. */
public final class ResultsStore {

  /** The file's name in a session's folder. */
  public static final String FILE_NAME = "results.json";

  private final JsonMapper json;

  @Inject
  public ResultsStore(JsonMapper json) {
    this.json = json;
  }

  /**
   * Replaces the results of a folder.
   *
   * @throws InvalidInputException where they cannot be written; the previous ones are then still there
   */
  public void write(Results results, Path folder) {
    Path file = folder.resolve(FILE_NAME);
    Path unfinished = folder.resolve(FILE_NAME + ".part");
    try {
      writeUninterrupted(json.writeValueAsBytes(results), unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      removeQuietly(unfinished);
      throw new InvalidInputException(
          file + " cannot be written: " + reason(failed)
              + "; what was saved before is untouched: make room or choose another"
              + " --out, then go on with --resume " + folder,
          failed);
    }
  }

  /**
   * Reads the results of a folder.
   *
   * @throws InvalidInputException where there are none, or they cannot be read
   */
  public Results read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException("there is no session in " + folder + ": " + FILE_NAME + " is missing");
    }
    try {
      Results results = json.readValue(Files.readAllBytes(file), Results.class);
      if (!Results.SCHEMA.equals(results.schema())) {
        throw new InvalidInputException(
            file + " has schema '" + results.schema() + "'; this joulemark reads '" + Results.SCHEMA + "'");
      }
      return results;
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + " cannot be read: " + reason(unreadable), unreadable);
    } catch (JacksonException malformed) {
      var where = malformed.getLocation();
      throw new InvalidInputException(
          file + ", line " + (where == null ? "?" : where.getLineNr()) + ", is no joulemark result: "
              + malformed.getOriginalMessage(),
          malformed);
    }
  }

  /** An interrupt closes the channel it comes upon; what is measured is worth a second attempt. */
  private static void writeUninterrupted(byte[] bytes, Path file) throws IOException {
    try {
      writeDurably(bytes, file);
    } catch (ClosedByInterruptException interrupted) {
      Thread.interrupted();
      writeDurably(bytes, file);
      Thread.currentThread().interrupt();
    }
  }

  private static void writeDurably(byte[] bytes, Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void removeQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // The failure that matters is already on its way to the user.
    }
  }

  /** Java's file exceptions carry the file alone as message; the class says what is wrong with it. */
  private static String reason(IOException failed) {
    return failed instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(failed.getMessage());
  }
}
