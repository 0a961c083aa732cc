package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.Locale;

/** A figure of the whole network, in a column with its like. */
final class Total {

  private Total() {}

  static void print(String what, String figure, PrintWriter out) {
    out.println(String.format(Locale.ROOT, "%-15s %s", what, figure));
  }
}
