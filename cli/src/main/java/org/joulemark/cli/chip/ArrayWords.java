package org.joulemark.cli.chip;

import org.joulemark.api.Placement;

/** What modelled hardware calls its arrays, in English. */
final class ArrayWords {

  private ArrayWords() {}

  static String plural(Placement.Arrays arrays) {
    return arrays.name() + "s";
  }

  /** {@code 1 tile}, {@code 2 tiles}. */
  static String counted(long count, Placement.Arrays arrays) {
    return count + " " + (count == 1 ? arrays.name() : plural(arrays));
  }
}
