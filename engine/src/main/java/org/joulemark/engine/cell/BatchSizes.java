package org.joulemark.engine.cell;

import java.util.ArrayList;
import java.util.List;

/** Which batch sizes a sweep tries. */
final class BatchSizes {

  private static final int FACTOR = 4;

  private BatchSizes() {}

  /** What the user asked for, or powers of four below all rows, and all rows; ascending. */
  static List<Integer> candidates(List<Integer> asked, int rows) {
    if (!asked.isEmpty()) {
      return asked.stream().distinct().sorted().toList();
    }
    var sizes = new ArrayList<Integer>();
    for (long size = 1; size < rows; size *= FACTOR) {
      sizes.add((int) size);
    }
    sizes.add(rows);
    return sizes;
  }
}
