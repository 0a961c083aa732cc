package org.joulemark.cli.report;

import java.nio.file.Path;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.file.TextFile;

/** Writes what came of a validation as one HTML file that needs no network, no other file and no scripts. */
public final class ConformanceReport {

  private ConformanceReport() {}

  /**
   * Writes the report, whole or not at all.
   *
   * @throws org.joulemark.api.StorageException where the file cannot be written
   */
  public static void write(Conformance conformance, Path file) {
    String page = new ConformancePage(conformance).render();
    TextFile.write(file, writer -> writer.write(page));
  }
}
