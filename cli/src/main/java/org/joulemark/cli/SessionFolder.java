package org.joulemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.joulemark.cli.file.TextFile;
import org.joulemark.cli.report.HtmlReport;
import org.joulemark.cli.results.CellsCsv;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;

/** Where a session's files lie. */
record SessionFolder(Path path) {

  /** Where sessions go that are not told where. */
  static final Path DEFAULT_PARENT = Path.of("joulemark-results");

  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /** {@code joulemark-results/20261122-154500-nqs} in the current folder. */
  static SessionFolder named(String session, Clock clock) {
    return new SessionFolder(DEFAULT_PARENT.resolve(TIMESTAMP.format(LocalDateTime.now(clock)) + "-" + session));
  }

  Path results() {
    return path.resolve(ResultsStore.FILE_NAME);
  }

  Path table() {
    return path.resolve("cells.csv");
  }

  Path report() {
    return path.resolve("report.html");
  }

  Path traces() {
    return path.resolve("traces");
  }

  boolean holdsSession() {
    return Files.exists(results());
  }

  Results read() {
    return new ResultsStore(Json.mapper()).read(path);
  }

  /** The published form of the results, as it stands in the folder. */
  String resultsText() throws IOException {
    return Files.readString(results());
  }

  void writeTable(Results results) {
    TextFile.write(table(), writer -> CellsCsv.write(results, writer));
  }

  void writeReport(Results results) {
    HtmlReport.write(List.of(results), report());
  }
}
