package org.joulemark.cli.report;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.results.Results;

/** Writes results as one HTML file that needs no network, no other file and, but for its diagrams, no scripts. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the report of one session, or of several side by side. A file that is there already is replaced as a whole or
   * not at all.
   *
   * @param sessions at least one
   * @throws InvalidInputException where the file cannot be written
   */
  public static void write(List<Results> sessions, Path file) {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("a report needs a session");
    }
    String page = new ReportPage(ReportedSession.of(sessions)).render();
    try {
      replace(file.toAbsolutePath(), page);
    } catch (IOException unwritable) {
      throw new InvalidInputException("report " + file + " cannot be written: " + reason(unwritable)
          + "; choose a folder that exists, is writable and has space", unwritable);
    }
  }

  private static String reason(IOException unwritable) {
    // Its message names the unfinished file, which is none of the reader's business.
    return unwritable instanceof FileNotFoundException
        ? "its folder does not exist or denies permission"
        : String.valueOf(unwritable.getMessage());
  }

  private static void replace(Path file, String page) throws IOException {
    // Not createTempFile, whose files only their owner may read: a report is there to be shown.
    Path unfinished = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      writeUninterrupted(page, unfinished);
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** By a stream, since a channel refuses a thread that Ctrl-C interrupted, and its report is wanted all the same. */
  private static void writeUninterrupted(String page, Path file) throws IOException {
    try (var stream = new FileOutputStream(file.toFile())) {
      stream.write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException aFileSystemWithout) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
