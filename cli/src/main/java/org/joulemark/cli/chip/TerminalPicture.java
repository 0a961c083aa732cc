package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joulemark.api.Placement;
import org.jspecify.annotations.Nullable;

/** A placement drawn with block characters: each tile a rectangle, filled as far as its rows and columns are used. */
public final class TerminalPicture {

  /** With the gaps, as many as a terminal of 80 columns has room for. */
  private static final int TILES_A_LINE = 8;

  /** A character is about twice as high as wide, and half of it can be filled: so the tile is a square of 8 x 8 parts. */
  private static final int COLUMNS = 8;
  private static final int LINES = 4;
  private static final int HALF_LINES = 2 * LINES;

  private static final String GAP = "  ";

  private TerminalPicture() {}

  public static void print(Placement placement, PrintWriter out) {
    List<DrawnPass> passes = DrawnPass.of(placement);
    boolean isAnyMissing = passes.stream().flatMap(pass -> pass.tiles().stream()).anyMatch(DrawnTile::isMissing);
    out.println(
        "rows from top to bottom, columns from left to right, filled where used; L layer, T tile"
            + (isAnyMissing ? ", ! missing" : ""));
    passes.forEach(pass -> print(pass, placement.passes() > 1, out));
  }

  private static void print(DrawnPass pass, boolean isOneOfSeveral, PrintWriter out) {
    out.println();
    if (isOneOfSeveral) {
      out.println("pass " + pass.pass());
    }
    for (int first = 0; first < pass.tiles().size(); first += TILES_A_LINE) {
      print(pass.tiles().subList(first, Math.min(first + TILES_A_LINE, pass.tiles().size())), out);
    }
    if (pass.notDrawn() > 0) {
      out.println("and " + pass.notDrawn() + " tiles more, unused");
    }
  }

  private static void print(List<DrawnTile> tiles, PrintWriter out) {
    for (int line = 0; line < LINES; line++) {
      int lineOfTiles = line;
      out.println(
          tiles.stream().map(tile -> characters(tile.block(), lineOfTiles)).collect(Collectors.joining(GAP)));
    }
    out.println(
        tiles.stream()
            .map(tile -> String.format(Locale.ROOT, "%-" + COLUMNS + "s", label(tile)))
            .collect(Collectors.joining(GAP))
            .stripTrailing());
  }

  private static String label(DrawnTile tile) {
    String number = "T" + tile.number() + (tile.isMissing() ? "!" : "");
    return tile.block() == null ? number : "L" + tile.block().layer() + " " + number;
  }

  private static String characters(DrawnTile.@Nullable Block block, int line) {
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
