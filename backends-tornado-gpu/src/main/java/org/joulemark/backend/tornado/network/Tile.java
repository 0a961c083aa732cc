package org.joulemark.backend.tornado.network;

import org.joulemark.backend.tornado.kernel.Geometry;

/** The sizes that a work group's tile of a matrix product can have: a kernel for each. */
enum Tile {
  /** 2 x 2 outputs for each work item. */
  T32(2, 16),
  /** 4 x 4 outputs for each. */
  T64(4, 8),
  /** 8 x 8 outputs for each. */
  T128(8, 8);

  private final int perItem;
  private final int depth;

  Tile(int perItem, int depth) {
    this.perItem = perItem;
    this.depth = depth;
  }

  /** Inputs that are taken into local memory at a time. */
  int depth() {
    return depth;
  }

  /** Rows, and outputs. */
  int side() {
    return Geometry.GROUP_SIDE * perItem;
  }
}
