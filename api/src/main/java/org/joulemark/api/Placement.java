package org.joulemark.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a network's weights lie on modelled hardware.
 *
 * @param hardware names it
 * @param tiles that the hardware has
 * @param tileRows rows of each
 * @param tileColumns columns of each
 * @param blocks every part of every layer, each on a tile of its own, in the order of the layers
 * @param passes how often the tiles are programmed for one result: 1 where the network fits
 * @param obstacle why the network cannot run so, or null where it can
 * @param cost of one inference, or null where it cannot run
 * @param powerWatts drawn at full rate, replicas included, or null where it cannot run
 */
public record Placement(
    String hardware,
    int tiles,
    int tileRows,
    int tileColumns,
    List<Block> blocks,
    int passes,
    @Nullable String obstacle,
    @Nullable ModelledCost cost,
    @Nullable Double powerWatts) {

  /**
   * A part of a layer's weights, transposed as a crossbar holds them: its inputs drive the rows, its outputs leave by the
   * columns.
   *
   * @param layer from 0
   * @param pass from 0
   * @param tile from 0
   * @param firstInput of the layer
   * @param inputs rows of the tile that are used
   * @param firstOutput of the layer
   * @param outputs columns of the tile that are used
   */
  public record Block(int layer, int pass, int tile, int firstInput, int inputs, int firstOutput, int outputs) {}

  public Placement {
    blocks = List.copyOf(blocks);
  }
}
