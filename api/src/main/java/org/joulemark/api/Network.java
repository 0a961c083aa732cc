package org.joulemark.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed description of a network: a chain of layers and a readout that turns what the last
 * layer gives into what the network answers with.
 *
 * @param inputKind what the inputs are known to be
 * @param layers at least one; each takes what the one before gives
 * @param readout fits the network's inputs and the last layer's outputs
 */
public record Network(InputKind inputKind, List<Layer> layers, Readout readout) {

  public Network {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one layer");
    }
    requireChain(layers);
    requireReadoutFits(layers, readout);
  }

  /** Numbers in one input row. */
  public int inputs() {
    return layers.getFirst().inputs();
  }

  /** Numbers in the answer to one row, after the readout. */
  public int outputs() {
    return readout.outputs(layers.getLast().outputs());
  }

  private static void requireChain(List<Layer> layers) {
    for (int next = 1; next < layers.size(); next++) {
      int given = layers.get(next - 1).outputs();
      int taken = layers.get(next).inputs();
      if (given != taken) {
        throw new IllegalArgumentException(
            "layer " + (next - 1) + " gives " + given + " numbers, layer " + next + " takes " + taken);
      }
    }
  }

  private static void requireReadoutFits(List<Layer> layers, Readout readout) {
    switch (readout) {
      case Readout.Identity _ -> {
      }
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> {
        if (visibleBias != null) {
          Shapes.requireColumn("visibleBias", visibleBias, layers.getFirst().inputs());
        }
      }
      case Readout.SquaredDistance(Matrix center) ->
          Shapes.requireColumn("center", center, layers.getLast().outputs());
    }
  }
}
