package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;
import static org.joulemark.spin.SpinGroups.PATTERNS;
import static org.joulemark.spin.SpinGroups.evenPattern;
import static org.joulemark.spin.SpinGroups.oddPattern;

import jdk.incubator.vector.FloatVector;

/**
 * Products for up to 16 inputs, four rows at a time: four independent chains hide the latency of a multiplication. Rows
 * in counting order share their first pattern for long stretches, so that four rows need five loads instead of eight.
 */
final class TwoGroupProducts implements FactorProducts {

  private static final int TILE_ROWS = 4;

  private final float[] table;
  private final int units;
  private final int[] words;
  private final ProductLogarithm result;

  TwoGroupProducts(ExpTables tables, int[] words, ProductLogarithm result) {
    table = tables.exponentials;
    units = tables.units;
    this.words = words;
    this.result = result;
  }

  @Override
  public void multiply(int rows, int firstUnit, int endUnit) {
    if (endUnit - firstUnit == COUNT) {
      multiplyOneVector(rows, firstUnit);
    } else {
      multiplyTiles(rows, firstUnit, endUnit);
    }
  }

  /** A loop over vectors would cost more than the one vector that there is. */
  private void multiplyOneVector(int rows, int unit) {
    FloatVector one = FloatVector.broadcast(FLOATS, 1f);
    FloatVector start = FloatVector.broadcast(FLOATS, result.start);
    for (int row = 0; row < rows; row++) {
      start.mul(load(firstGroup(row) + unit).fma(load(secondGroup(row) + unit), one))
          .intoArray(result.products, FIRST + row * COUNT);
    }
  }

  /** Takes whole tiles of rows: those past the end are of an earlier chunk, whose products nobody reads. */
  private void multiplyTiles(int rows, int firstUnit, int endUnit) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      if (shareFirstGroup(words[row], words[row + 1], words[row + 2], words[row + 3])) {
        multiplySharing(row, firstUnit, endUnit);
      } else {
        multiplyApart(row, firstUnit, endUnit);
      }
    }
  }

  private static boolean shareFirstGroup(int word0, int word1, int word2, int word3) {
    return evenPattern((word0 ^ word1) | (word0 ^ word2) | (word0 ^ word3)) == 0;
  }

  private void multiplySharing(int row, int firstUnit, int endUnit) {
    int shared = firstGroup(row);
    int second0 = secondGroup(row);
    int second1 = secondGroup(row + 1);
    int second2 = secondGroup(row + 2);
    int second3 = secondGroup(row + 3);
    FloatVector one = FloatVector.broadcast(FLOATS, 1f);
    FloatVector product0 = FloatVector.broadcast(FLOATS, result.start);
    FloatVector product1 = product0;
    FloatVector product2 = product0;
    FloatVector product3 = product0;
    for (int unit = firstUnit; unit < endUnit; unit += COUNT) {
      FloatVector first = load(shared + unit);
      product0 = product0.mul(first.fma(load(second0 + unit), one));
      product1 = product1.mul(first.fma(load(second1 + unit), one));
      product2 = product2.mul(first.fma(load(second2 + unit), one));
      product3 = product3.mul(first.fma(load(second3 + unit), one));
    }
    store(row, product0, product1, product2, product3);
  }

  private void multiplyApart(int row, int firstUnit, int endUnit) {
    int first0 = firstGroup(row);
    int first1 = firstGroup(row + 1);
    int first2 = firstGroup(row + 2);
    int first3 = firstGroup(row + 3);
    int second0 = secondGroup(row);
    int second1 = secondGroup(row + 1);
    int second2 = secondGroup(row + 2);
    int second3 = secondGroup(row + 3);
    FloatVector one = FloatVector.broadcast(FLOATS, 1f);
    FloatVector product0 = FloatVector.broadcast(FLOATS, result.start);
    FloatVector product1 = product0;
    FloatVector product2 = product0;
    FloatVector product3 = product0;
    for (int unit = firstUnit; unit < endUnit; unit += COUNT) {
      product0 = product0.mul(load(first0 + unit).fma(load(second0 + unit), one));
      product1 = product1.mul(load(first1 + unit).fma(load(second1 + unit), one));
      product2 = product2.mul(load(first2 + unit).fma(load(second2 + unit), one));
      product3 = product3.mul(load(first3 + unit).fma(load(second3 + unit), one));
    }
    store(row, product0, product1, product2, product3);
  }

  private int firstGroup(int row) {
    return FIRST + evenPattern(words[row]) * units;
  }

  private int secondGroup(int row) {
    return FIRST + (PATTERNS + oddPattern(words[row])) * units;
  }

  private FloatVector load(int at) {
    return FloatVector.fromArray(FLOATS, table, at);
  }

  private void store(int row, FloatVector product0, FloatVector product1, FloatVector product2, FloatVector product3) {
    float[] products = result.products;
    int at = FIRST + row * COUNT;
    product0.intoArray(products, at);
    product1.intoArray(products, at + COUNT);
    product2.intoArray(products, at + 2 * COUNT);
    product3.intoArray(products, at + 3 * COUNT);
  }
}
