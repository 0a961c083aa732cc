package org.joulemark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.joulemark.cli.file.AtomicFile;
import org.joulemark.cli.results.CellsCsv;
import org.joulemark.engine.results.Results;

/** Where a session's files lie. */
record SessionFolder(Path path) {

  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /** {@code joulemark-results/20261122-154500-nqs} in the current folder. */
  static SessionFolder named(String session, Clock clock) {
    return new SessionFolder(Path.of("joulemark-results", TIMESTAMP.format(LocalDateTime.now(clock)) + "-" + session));
  }

  Path results() {
    return path.resolve("results.json");
  }

  Path table() {
    return path.resolve("cells.csv");
  }

  Path report() {
    return path.resolve("report.html");
  }

  boolean holdsSession() {
    return Files.exists(results());
  }

  /** Writes what is made of {@code results.json}: the table and the report. */
  void export(Results results) {
    try {
      AtomicFile.write(table(), writer -> CellsCsv.write(results, writer));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The published form of the results, as it stands in the folder. */
  String resultsText() {
    try {
      return Files.readString(results());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Path> written() {
    return List.of(results(), table(), report()).stream().filter(Files::exists).toList();
  }
}
