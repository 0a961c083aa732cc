package org.joulemark.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.StorageException;
import org.joulemark.cli.file.TextFile;
import org.joulemark.engine.results.Results;

/** Writes results as one HTML file that needs no network, no other file and, but for its diagrams, no scripts. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the report of one session, or of several side by side. A file that is there already is replaced as a whole or
   * not at all.
   *
   * @param sessions at least one
   * @throws StorageException where the file cannot be written
   */
  public static void write(List<Results> sessions, Path file) {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("a report needs a session");
    }
    String page = new ReportPage(ReportedSession.of(sessions)).render();
    TextFile.write(file, writer -> writer.write(page));
  }
}
