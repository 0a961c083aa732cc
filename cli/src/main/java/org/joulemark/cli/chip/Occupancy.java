package org.joulemark.cli.chip;

import org.joulemark.api.Placement;

/** How much of their arrays a placement's blocks fill. */
final class Occupancy {

  private Occupancy() {}

  /** The part of its array's places that a block uses, as a fraction. */
  static double of(Placement.Block block, Placement placement) {
    return (double) weights(block) / ((double) placement.arrays().rows() * placement.arrays().columns());
  }

  /** Over the arrays that are used; 0 where none is. */
  static double mean(Placement placement) {
    return placement.blocks().stream().mapToDouble(block -> of(block, placement)).average().orElse(0);
  }

  static long weights(Placement placement) {
    return placement.blocks().stream().mapToLong(Occupancy::weights).sum();
  }

  static long arraysUsed(Placement placement) {
    return placement.blocks().stream().mapToInt(Placement.Block::array).distinct().count();
  }

  private static long weights(Placement.Block block) {
    return (long) block.inputs() * block.outputs();
  }
}
