package org.joulemark.cli.chip;

import org.joulemark.api.Placement;
import org.jspecify.annotations.Nullable;

/**
 * An array of a picture.
 *
 * @param number from 0
 * @param isMissing whether the hardware has no such array, though the network needs it
 * @param block what lies on it, or null where it is unused
 */
record DrawnArray(int number, boolean isMissing, @Nullable Block block) {

  /**
   * The part of an array that is used.
   *
   * @param rows as a fraction of the array's
   * @param columns as a fraction of the array's
   */
  record Block(int layer, double rows, double columns, String description) {}

  static DrawnArray unused(int number) {
    return new DrawnArray(number, false, null);
  }

  static DrawnArray of(Placement.Block block, Placement placement) {
    Placement.Arrays arrays = placement.arrays();
    String description =
        "layer " + block.layer() + ", " + arrays.name() + " " + block.array() + ": " + block.inputs() + " of "
            + arrays.rows() + " rows, " + block.outputs() + " of " + arrays.columns() + " columns";
    return new DrawnArray(
        block.array(), block.array() >= arrays.count(),
        new Block(
            block.layer(), fraction(block.inputs(), arrays.rows()), fraction(block.outputs(), arrays.columns()),
            description));
  }

  private static double fraction(int used, int all) {
    return Math.clamp((double) used / all, 0, 1);
  }
}
