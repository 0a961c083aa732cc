package org.joulemark.benchmark.gpu;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/** The numbers that a network consists of. */
final class NetworkConstants {

  private NetworkConstants() {}

  /** Weights and bias of each layer, then those of the readout; a bias that is none is left out. */
  static List<Matrix> of(Network network) {
    List<Matrix> constants = new ArrayList<>();
    for (Layer layer : network.layers()) {
      switch (layer) {
        case Layer.Dense(Matrix weights, var bias, var _) -> {
          constants.add(weights);
          if (bias != null) {
            constants.add(bias);
          }
        }
      }
    }
    switch (network.readout()) {
      case Readout.Identity _ -> {
      }
      case Readout.LogProdTwoCosh(var visibleBias) -> {
        if (visibleBias != null) {
          constants.add(visibleBias);
        }
      }
      case Readout.SquaredDistance(Matrix center) -> constants.add(center);
    }
    return constants;
  }
}
