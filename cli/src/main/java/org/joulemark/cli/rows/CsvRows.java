package org.joulemark.cli.rows;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/**
 * Rows as comma-separated numbers, one row a line. A first line of names is a heading; lines that begin with {@code #}
 * are comments.
 */
final class CsvRows {

  /** Stricter than Java, which takes {@code 1f} and {@code 0x1p3} for numbers. */
  private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

  private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[\\p{L}_]");
  private static final int LONGEST_QUOTATION = 30;

  private final Path file;
  private final List<double[]> rows = new ArrayList<>();
  private long firstLine;

  private CsvRows(Path file) {
    this.file = file;
  }

  static double[][] read(Path file) throws IOException {
    var reading = new CsvRows(file);
    try (CsvReader<CsvRecord> csv = CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .detectBomHeader(true)
        .ofCsvRecord(file)) {
      csv.forEach(reading::add);
    } catch (CsvParseException malformed) {
      throw new InvalidInputException(file + ": not valid CSV: " + malformed.getMessage(), malformed);
    }
    if (reading.rows.isEmpty()) {
      throw new InvalidInputException(file + ": holds no row of numbers");
    }
    return reading.rows.toArray(double[][]::new);
  }

  private void add(CsvRecord line) {
    if (rows.isEmpty() && isHeading(line)) {
      return;
    }
    if (rows.isEmpty()) {
      firstLine = line.getStartingLineNumber();
    } else if (line.getFieldCount() != rows.getFirst().length) {
      throw new InvalidInputException(
          place(line) + ": " + line.getFieldCount() + " columns where line " + firstLine + " has "
              + rows.getFirst().length);
    }
    double[] row = new double[line.getFieldCount()];
    for (int column = 0; column < row.length; column++) {
      row[column] = number(line, column);
    }
    rows.add(row);
  }

  private static boolean isHeading(CsvRecord line) {
    return line.getFields().stream().map(String::strip).allMatch(
        field -> NAME.matcher(field).lookingAt() && !NOT_FINITE.matcher(field).matches());
  }

  private double number(CsvRecord line, int column) {
    String field = line.getField(column).strip();
    if (!NUMBER.matcher(field).matches()) {
      String problem = NOT_FINITE.matcher(field).matches() ? " is not finite" : " is no number";
      String hint = field.contains(";") ? "; columns are separated by commas" : "";
      throw new InvalidInputException(
          place(line) + ", column " + (column + 1) + ": '" + quoted(field) + "'" + problem + hint);
    }
    double value = Double.parseDouble(field);
    if (!Double.isFinite(value)) {
      throw new InvalidInputException(
          place(line) + ", column " + (column + 1) + ": '" + quoted(field) + "' is beyond float64");
    }
    return value;
  }

  private String place(CsvRecord line) {
    return file + ":" + line.getStartingLineNumber();
  }

  private static String quoted(String field) {
    String printable = field.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= LONGEST_QUOTATION ? printable : printable.substring(0, LONGEST_QUOTATION) + "...";
  }
}
