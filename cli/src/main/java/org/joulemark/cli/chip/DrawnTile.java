package org.joulemark.cli.chip;

import org.joulemark.api.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A tile of a picture.
 *
 * @param number from 0
 * @param isMissing whether the hardware has no such tile, though the network needs it
 * @param block what lies on it, or null where it is unused
 */
record DrawnTile(int number, boolean isMissing, @Nullable Block block) {

  /**
   * The part of a tile that is used.
   *
   * @param rows as a fraction of the tile's
   * @param columns as a fraction of the tile's
   */
  record Block(int layer, double rows, double columns, String description) {}

  static DrawnTile unused(int number) {
    return new DrawnTile(number, false, null);
  }

  static DrawnTile of(Placement.Block block, Placement placement) {
    String description =
        "layer " + block.layer() + ", tile " + block.tile() + ": " + block.inputs() + " of " + placement.tileRows()
            + " rows, " + block.outputs() + " of " + placement.tileColumns() + " columns";
    return new DrawnTile(
        block.tile(), block.tile() >= placement.tiles(),
        new Block(
            block.layer(), fraction(block.inputs(), placement.tileRows()),
            fraction(block.outputs(), placement.tileColumns()), description));
  }

  private static double fraction(int used, int all) {
    return Math.clamp((double) used / all, 0, 1);
  }
}
