package org.joulemark.tck.backend.inference;

import java.util.List;

/** Sizes that leave something over. */
final class AwkwardSizes {

  /** Around one row, a vector, a chunk and a page, and never a multiple of any. */
  static final List<Integer> ROWS = List.of(1, 13, 207, 4098);

  /** Alike, for the units of a layer. */
  static final List<Integer> UNITS = List.of(1, 17, 513);

  private AwkwardSizes() {}
}
