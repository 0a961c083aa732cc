package org.joulemark.engine.results;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a session's {@code results.json}: the previous one stays until the next is whole on disk. */
public final class ResultsStore {

  /** The file's name in a session's folder. */
  public static final String FILE_NAME = "results.json";

  private final JsonMapper json;
  private final ObjectReader reader;

  @Inject
  public ResultsStore(JsonMapper json) {
    this.json = json;
    this.reader = json.readerFor(Results.class).with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  /**
   * Replaces the results of a folder.
   *
   * @throws StorageException where they cannot be written; the previous ones are then still there
   */
  public void write(Results results, Path folder) {
    try {
      AtomicFile.write(folder.resolve(FILE_NAME), json.writeValueAsBytes(results));
    } catch (StorageException failed) {
      throw new StorageException(
          failed.getMessage() + "; what was saved before is untouched: make room, then go on with --resume " + folder,
          new IOException(failed));
    }
  }

  /**
   * Reads the results of a folder.
   *
   * @throws InvalidInputException where there are none, or they are damaged
   * @throws StorageException where the file cannot be read
   */
  public Results read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException("there is no session in " + folder + ": " + FILE_NAME + " is missing");
    }
    try {
      Results results = reader.readValue(Files.readAllBytes(file));
      if (!Results.SCHEMA.equals(results.schema())) {
        throw new InvalidInputException(
            file + " has schema '" + results.schema() + "'; this joulemark reads '" + Results.SCHEMA + "'");
      }
      return results;
    } catch (IOException unreadable) {
      throw StorageException.reading(file, unreadable);
    } catch (JacksonException malformed) {
      var where = malformed.getLocation();
      throw new InvalidInputException(
          file + ", line " + (where == null ? "?" : where.getLineNr()) + ", is no joulemark result: "
              + malformed.getOriginalMessage(),
          malformed);
    }
  }
}
