package org.joulemark.cli.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.file.IoReason;

/** The user's own input rows. */
public final class RowsFile {

  private RowsFile() {}

  /**
   * Reads rows of equal length and finite numbers.
   *
   * @param file {@code .csv}, or {@code .npy} as NumPy saves it
   * @return rows x inputs, at least one row
   * @throws InvalidInputException where the file does not hold that; names the line and column
   */
  public static double[][] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException("there is no file " + file);
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "csv" -> CsvRows.read(file);
        case "npy" -> NpyRows.read(file);
        default -> throw new InvalidInputException(
            file + ": cannot tell its format from its name; allowed endings: .csv, .npy");
      };
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + ": cannot be read: " + IoReason.of(unreadable), unreadable);
    }
  }
}
