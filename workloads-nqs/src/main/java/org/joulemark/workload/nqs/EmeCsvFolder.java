package org.joulemark.workload.nqs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.InvalidInputException;

/**
 * Weights in the layout of EME (DOI 10.5281/zenodo.7092631), as numpy.savetxt writes them: {@code W.csv} with one row per
 * site and one column per hidden unit, separated by commas, so that theta = W^T s + b; {@code b.csv} with one number a
 * line. Every line ends with a line break, which tells a whole file from one cut within its last number.
 */
final class EmeCsvFolder {

  private static final String WEIGHTS = "W.csv";
  private static final String BIASES = "b.csv";

  private EmeCsvFolder() {}

  /**
   * Reads both files of the folder, or of its subfolder {@code alpha=A} where the folder itself has no weights.
   *
   * @throws InvalidInputException naming file, line and column
   */
  static RestrictedBoltzmannMachine read(Path folder, SquareLattice lattice, int alpha) {
    Path subfolder = folder.resolve("alpha=" + alpha);
    boolean nested = !Files.exists(folder.resolve(WEIGHTS)) && Files.isDirectory(subfolder);
    return read(nested ? subfolder : folder, lattice);
  }

  private static RestrictedBoltzmannMachine read(Path folder, SquareLattice lattice) {
    Path weightsFile = folder.resolve(WEIGHTS);
    double[][] perSite = table(weightsFile);
    int units = perSite[0].length;
    if (perSite.length != lattice.sites()) {
      throw new InvalidInputException(
          weightsFile + ": " + perSite.length + " rows where lattice " + lattice + " needs " + lattice.sites()
              + ", one per site; the file is truncated or for another lattice");
    }
    if (units % lattice.sites() != 0) {
      throw new InvalidInputException(
          weightsFile + ": " + units + " columns where lattice " + lattice + " needs a multiple of " + lattice.sites());
    }
    return new RestrictedBoltzmannMachine(transposed(perSite), biases(folder.resolve(BIASES), units));
  }

  private static double[] biases(Path file, int units) {
    double[][] rows = table(file);
    if (rows.length != units) {
      throw new InvalidInputException(
          file + ": " + rows.length + " lines where " + WEIGHTS + " has " + units + " columns, one per hidden unit");
    }
    if (rows[0].length != 1) {
      throw new InvalidInputException(file + ", line 1: " + rows[0].length + " numbers where one is expected");
    }
    double[] biases = new double[units];
    for (int unit = 0; unit < units; unit++) {
      biases[unit] = rows[unit][0];
    }
    return biases;
  }

  private static double[][] table(Path file) {
    String text = TextFile.read(file);
    if (text.isBlank()) {
      throw new InvalidInputException(file + ": is empty");
    }
    List<String> lines = text.lines().toList();
    if (!text.endsWith("\n")) {
      throw new InvalidInputException(
          file + ", line " + lines.size() + ": does not end with a line break; the file is truncated");
    }
    double[][] rows = new double[lines.size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = numbers(lines.get(row), file + ", line " + (row + 1));
      if (rows[row].length != rows[0].length) {
        throw new InvalidInputException(
            file + ", line " + (row + 1) + ": " + rows[row].length + " columns where line 1 has " + rows[0].length);
      }
    }
    return rows;
  }

  private static double[] numbers(String line, String place) {
    String[] cells = line.split(",", -1);
    double[] numbers = new double[cells.length];
    for (int column = 0; column < cells.length; column++) {
      numbers[column] = DecimalNumber.parse(cells[column], place + ", column " + (column + 1));
    }
    return numbers;
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return columns;
  }
}
