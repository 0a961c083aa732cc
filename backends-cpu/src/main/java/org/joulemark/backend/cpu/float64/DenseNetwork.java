package org.joulemark.backend.cpu.float64;

import java.util.List;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.cpu.kernel.Numbers;
import org.joulemark.backend.cpu.kernel.Stage;
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

  /**
   * The stages of the readout, with scratch memory of their own.
   *
   * @param inputs the network's own inputs, rows x inputs from {@link Lanes#FIRST} on
   * @param values the last layer's outputs, rows x padded outputs from {@link Lanes#FIRST} on
   * @param results one per row from {@link Lanes#FIRST} on, with room for whole vectors
   */
  List<Stage> readoutStages(int chunkRows, double[] inputs, double[] values, double[] results) {
    return switch (readout) {
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> {
        double[] bias = visibleBias == null ? new double[0] : Numbers.columnOf(visibleBias);
        yield new TwoCoshReadout(bias, outputs, chunkRows).stages(inputs, values, results);
      }
      case Readout.SquaredDistance(Matrix center) ->
          new DistanceReadout(Numbers.columnOf(center), chunkRows).stages(values, results);
    };
  }
}
