package org.joulemark.backend.cpu.float64;

import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.cpu.kernel.Numbers;
import org.jspecify.annotations.Nullable;

/** A network's weights, packed once and shared by the kernels of all threads. Immutable. */
public final class DenseNetwork {

  final DenseLayer[] layers;
  private final Readout readout;
  private final int outputs;

  public DenseNetwork(Network network) {
    layers = network.layers().stream().map(DenseNetwork::pack).toArray(DenseLayer[]::new);
    readout = network.readout();
    outputs = network.outputs();
  }

  private static DenseLayer pack(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> new DenseLayer(dense);
    };
  }

  /** A readout with scratch memory of its own. */
  RowReadout newReadout(int chunkRows) {
    return switch (readout) {
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> {
        double[] bias = visibleBias == null ? new double[0] : Numbers.columnOf(visibleBias);
        yield new TwoCoshReadout(bias, outputs, chunkRows);
      }
      case Readout.SquaredDistance(Matrix center) -> new DistanceReadout(Numbers.columnOf(center), chunkRows);
    };
  }
}
