package org.joulemark.backend.aimc.chip;

/**
 * The crossbars.
 *
 * @param rows inputs of one tile
 * @param columns outputs of one tile
 */
public record Tiles(int count, int rows, int columns) {

  /** {@code 512 x 512}. */
  public String shape() {
    return rows + " x " + columns;
  }
}
