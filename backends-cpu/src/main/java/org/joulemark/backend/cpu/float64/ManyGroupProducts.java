package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;
import static org.joulemark.spin.SpinGroups.PATTERNS;
import static org.joulemark.spin.SpinGroups.evenPattern;
import static org.joulemark.spin.SpinGroups.oddPattern;

import jdk.incubator.vector.DoubleVector;

/** Products for three groups of inputs and more, row by row. */
final class ManyGroupProducts implements FactorProducts {

  private final ExpTables tables;
  private final int[] words;
  private final int chunkRows;
  private final ProductLogarithm result;
  private final int[] tableRows;

  ManyGroupProducts(ExpTables tables, int[] words, int chunkRows, ProductLogarithm result) {
    this.tables = tables;
    this.words = words;
    this.chunkRows = chunkRows;
    this.result = result;
    tableRows = new int[tables.groups];
  }

  @Override
  public void multiply(int rows, int firstUnit, int endUnit) {
    for (int row = 0; row < rows; row++) {
      for (int group = 0; group < tables.groups; group++) {
        tableRows[group] = FIRST + (group * PATTERNS + pattern(group, row)) * tables.units;
      }
      multiplyRow(row, firstUnit, endUnit);
    }
  }

  private int pattern(int group, int row) {
    int word = words[group / 2 * chunkRows + row];
    return group % 2 == 0 ? evenPattern(word) : oddPattern(word);
  }

  private void multiplyRow(int row, int firstUnit, int endUnit) {
    double[] table = tables.exponentials;
    int[] rows = tableRows;
    DoubleVector product = DoubleVector.broadcast(DOUBLES, result.start);
    for (int unit = firstUnit; unit < endUnit; unit += COUNT) {
      DoubleVector exponential = DoubleVector.fromArray(DOUBLES, table, rows[0] + unit);
      for (int group = 1; group < rows.length; group++) {
        exponential = exponential.mul(DoubleVector.fromArray(DOUBLES, table, rows[group] + unit));
      }
      product = exponential.fma(product, product);
    }
    product.intoArray(result.products, FIRST + row * COUNT);
  }
}
