package org.joulemark.backend.tornado.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * How fast a device is with each size of tile, and which is the fastest for a layer. A device that is full does
 * {@code multiplyAddsPerSecond}; a layer fills it in waves of one group for each compute unit, and a group does the work of its
 * whole tile, also where the tile hangs over the layer's edge. No tile changes an answer (the order of every sum is the same for
 * all), so a wrong guess costs time alone.
 *
 * @param multiplyAddsPerSecond for each tile
 * @param computeUnits of the device
 */
record TileRates(Map<Tile, Double> multiplyAddsPerSecond, int computeUnits) {

  /** The work of a layer, as tiles cut it. */
  record Work(int rows, int inputs, int outputs, boolean wholeRows) {

    /** Groups: where a readout adds up whole rows, a group goes along all outputs of its rows. */
    long groups(Tile tile) {
      long rowTiles = Math.ceilDiv(rows, tile.side());
      return wholeRows ? rowTiles : rowTiles * Math.ceilDiv(outputs, tile.side());
    }

    double multiplyAddsOfGroup(Tile tile) {
      double depth = (double) Math.ceilDiv(inputs, tile.depth()) * tile.depth();
      int tilesOfGroup = wholeRows ? Math.ceilDiv(outputs, tile.side()) : 1;
      return depth * tile.side() * tile.side() * tilesOfGroup;
    }
  }

  TileRates {
    multiplyAddsPerSecond = Map.copyOf(multiplyAddsPerSecond);
  }

  /** The tile that takes least time; of equal ones the larger. */
  Tile fastest(Work work) {
    return Arrays.stream(Tile.values())
        .min(Comparator.comparingDouble((Tile tile) -> seconds(work, tile)).thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private double seconds(Work work, Tile tile) {
    double waves = Math.ceilDiv(work.groups(tile), (long) computeUnits);
    return waves * work.multiplyAddsOfGroup(tile) * computeUnits
        / Objects.requireNonNull(multiplyAddsPerSecond.get(tile));
  }
}
