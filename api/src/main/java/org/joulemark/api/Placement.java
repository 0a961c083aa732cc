package org.joulemark.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a network's weights lie on modelled hardware.
 *
 * @param hardware names it
 * @param arrays what holds the weights
 * @param blocks every part of every layer, each on an array of its own, in the order of the layers
 * @param passes how often the arrays are programmed for one result: 1 where the network fits
 * @param obstacle why the network cannot run so, or null where it can
 * @param cost of one inference, or null where it cannot run
 * @param powerWatts drawn at full rate, replicas included, or null where it cannot run
 */
public record Placement(
    String hardware,
    Arrays arrays,
    List<Block> blocks,
    int passes,
    @Nullable String obstacle,
    @Nullable ModelledCost cost,
    @Nullable Double powerWatts) {

  /**
   * The arrays of memory that the hardware has, all alike.
   *
   * @param name of one, in the hardware's own term: {@code tile}
   * @param count that the hardware has
   * @param rows of each, which inputs drive
   * @param columns of each, by which outputs leave
   */
  public record Arrays(String name, int count, int rows, int columns) {}

  /**
   * A part of a layer's weights, transposed as an array holds them: its inputs drive the rows, its outputs leave by the
   * columns.
   *
   * @param layer from 0
   * @param pass from 0
   * @param array from 0; from the hardware's count on it is one that is missing
   * @param firstInput of the layer
   * @param inputs rows of the array that are used
   * @param firstOutput of the layer
   * @param outputs columns of the array that are used
   */
  public record Block(int layer, int pass, int array, int firstInput, int inputs, int firstOutput, int outputs) {}

  public Placement {
    blocks = List.copyOf(blocks);
  }
}
