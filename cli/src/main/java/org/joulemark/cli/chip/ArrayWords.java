package org.joulemark.cli.chip;

import java.util.regex.Pattern;
import org.joulemark.api.Placement;

/** What modelled hardware calls its arrays, in English. */
final class ArrayWords {

  private static final Pattern TAKES_ES = Pattern.compile(".*(s|x|z|ch|sh)");

  private ArrayWords() {}

  /** {@code tiles}, {@code meshes}. */
  static String plural(Placement.Arrays arrays) {
    return arrays.name() + (TAKES_ES.matcher(arrays.name()).matches() ? "es" : "s");
  }

  /** {@code 1 tile}, {@code 2 tiles}. */
  static String counted(long count, Placement.Arrays arrays) {
    return count + " " + (count == 1 ? arrays.name() : plural(arrays));
  }
}
