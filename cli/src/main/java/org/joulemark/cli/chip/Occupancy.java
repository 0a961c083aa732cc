package org.joulemark.cli.chip;

import org.joulemark.api.Placement;

/** How much of their tiles a placement's blocks fill. */
final class Occupancy {

  private Occupancy() {}

  /** The part of its tile's devices that a block uses, as a fraction. */
  static double of(Placement.Block block, Placement placement) {
    return (double) weights(block) / ((double) placement.tileRows() * placement.tileColumns());
  }

  /** Over the tiles that are used; 0 where none is. */
  static double mean(Placement placement) {
    return placement.blocks().stream().mapToDouble(block -> of(block, placement)).average().orElse(0);
  }

  static long weights(Placement placement) {
    return placement.blocks().stream().mapToLong(Occupancy::weights).sum();
  }

  static long tilesUsed(Placement placement) {
    return placement.blocks().stream().mapToInt(Placement.Block::tile).distinct().count();
  }

  private static long weights(Placement.Block block) {
    return (long) block.inputs() * block.outputs();
  }
}
