package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.FIRST;
import static org.joulemark.spin.SpinGroups.PATTERNS;
import static org.joulemark.spin.SpinGroups.evenPattern;
import static org.joulemark.spin.SpinGroups.oddPattern;

import org.joulemark.backend.cpu.kernel.Stage;

/** Looks up each row's terms that are linear in its spins. */
final class LinearTerms implements Stage {

  private final double[] linear;
  private final int[] words;
  private final int chunkRows;
  private final double[] sums;

  /**
   * Lookups for one kernel.
   *
   * @param words of patterns, {@code chunkRows} each
   * @param sums one per row, from {@link Lanes#FIRST} on
   */
  LinearTerms(ExpTables tables, int[] words, int chunkRows, double[] sums) {
    linear = tables.linear;
    this.words = words;
    this.chunkRows = chunkRows;
    this.sums = sums;
  }

  @Override
  public void run(int firstRow, int rows) {
    for (int row = 0; row < rows; row++) {
      int word = words[row];
      sums[FIRST + row] = linear[evenPattern(word)] + linear[PATTERNS + oddPattern(word)];
    }
    int tables = 2 * PATTERNS;
    for (int first = chunkRows; tables < linear.length; first += chunkRows, tables += 2 * PATTERNS) {
      addWord(rows, first, tables);
    }
  }

  private void addWord(int rows, int first, int tables) {
    for (int row = 0; row < rows; row++) {
      int word = words[first + row];
      sums[FIRST + row] += linear[tables + evenPattern(word)] + linear[tables + PATTERNS + oddPattern(word)];
    }
  }
}
