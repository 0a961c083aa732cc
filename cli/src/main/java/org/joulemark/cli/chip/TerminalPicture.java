package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joulemark.api.Placement;
import org.jspecify.annotations.Nullable;

/** A placement drawn with block characters: each array a rectangle, filled as far as its rows and columns are used. */
public final class TerminalPicture {

  /** With the gaps, as many as a terminal of 80 columns has room for. */
  private static final int ARRAYS_A_LINE = 8;

  /** A character is about twice as high as wide, and half of it can be filled: so the array is a square of 8 x 8 parts. */
  private static final int COLUMNS = 8;
  private static final int LINES = 4;
  private static final int HALF_LINES = 2 * LINES;

  private static final String GAP = "  ";

  private TerminalPicture() {}

  public static void print(Placement placement, PrintWriter out) {
    List<DrawnPass> passes = DrawnPass.of(placement);
    boolean isAnyMissing = passes.stream().flatMap(pass -> pass.arrays().stream()).anyMatch(DrawnArray::isMissing);
    out.println(
        "rows from top to bottom, columns from left to right, filled where used; L layer, # "
            + placement.arrays().name()
            + (isAnyMissing ? ", ! missing" : ""));
    passes.forEach(pass -> print(pass, placement, out));
  }

  private static void print(DrawnPass pass, Placement placement, PrintWriter out) {
    out.println();
    if (placement.passes() > 1) {
      out.println("pass " + pass.pass());
    }
    for (int first = 0; first < pass.arrays().size(); first += ARRAYS_A_LINE) {
      print(pass.arrays().subList(first, Math.min(first + ARRAYS_A_LINE, pass.arrays().size())), out);
    }
    if (pass.notDrawn() > 0) {
      out.println("and " + ArrayWords.counted(pass.notDrawn(), placement.arrays()) + " more, unused");
    }
  }

  private static void print(List<DrawnArray> arrays, PrintWriter out) {
    for (int line = 0; line < LINES; line++) {
      int lineOfArrays = line;
      out.println(
          arrays.stream().map(array -> characters(array.block(), lineOfArrays)).collect(Collectors.joining(GAP)));
    }
    out.println(
        arrays.stream()
            .map(array -> String.format(Locale.ROOT, "%-" + COLUMNS + "s", label(array)))
            .collect(Collectors.joining(GAP))
            .stripTrailing());
  }

  private static String label(DrawnArray array) {
    String number = "#" + array.number() + (array.isMissing() ? "!" : "");
    return array.block() == null ? number : "L" + array.block().layer() + " " + number;
  }

  private static String characters(DrawnArray.@Nullable Block block, int line) {
    if (block == null) {
      return "░".repeat(COLUMNS);
    }
    int columns = parts(block.columns(), COLUMNS);
    int halves = Math.clamp(parts(block.rows(), HALF_LINES) - 2L * line, 0, 2);
    String filled = List.of("░", "▀", "█").get(halves);
    return filled.repeat(columns) + "░".repeat(COLUMNS - columns);
  }

  /** What is used at all is seen. */
  private static int parts(double fraction, int all) {
    return fraction == 0 ? 0 : Math.clamp(Math.round(fraction * all), 1, all);
  }
}
