package org.joulemark.cli.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** The message of these two is the name of a file, and that of a temporary one. */
  private static String reason(IOException unwritable) {
    return switch (unwritable) {
      case NoSuchFileException _ -> "its folder does not exist";
      case AccessDeniedException _ -> "permission denied";
      default -> String.valueOf(unwritable.getMessage());
    };
  }

  private static void replace(Path file, String page) throws IOException {
    // Not createTempFile, whose files only their owner may read: a report is there to be shown.
    Path unfinished = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(unfinished, page);
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
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
