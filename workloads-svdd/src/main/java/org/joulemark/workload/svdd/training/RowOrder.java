package org.joulemark.workload.svdd.training;

/** In which order an epoch takes the rows: a permutation that only seed and epoch decide, so that none needs to be stored. */
final class RowOrder {

  private RowOrder() {}

  /**
   * @param epoch from 1
   */
  static int[] of(long seed, int epoch, int rows) {
    SplitMix random = SplitMix.stream(seed, epoch);
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      // Fisher and Yates, inside out.
      int other = random.below(row + 1);
      order[row] = order[other];
      order[other] = row;
    }
    return order;
  }
}
