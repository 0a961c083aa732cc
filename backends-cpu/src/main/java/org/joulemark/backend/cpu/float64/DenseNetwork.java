package org.joulemark.backend.cpu.float64;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.cpu.kernel.Stage;
import org.jspecify.annotations.Nullable;

/** A network's weights, packed once and shared by the kernels of all threads. Immutable. */
public final class DenseNetwork {

  final DenseLayer[] layers;
  private final Readout readout;
  private final int lastOutputs;

  public DenseNetwork(Network network) {
    layers = network.layers().stream().map(DenseNetwork::pack).toArray(DenseLayer[]::new);
    readout = network.readout();
    lastOutputs = network.layers().getLast().outputs();
  }

  private static DenseLayer pack(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> new DenseLayer(dense);
    };
  }

  /**
   * The stages of the readout, which end with the network's answers in its output, with scratch memory of their own.
   *
   * @param inputs the network's own inputs, rows x inputs from {@link Lanes#FIRST} on
   * @param values the last layer's outputs, rows x padded outputs from {@link Lanes#FIRST} on
   * @param output batch rows x the network's outputs
   */
  List<Stage> readoutStages(int chunkRows, double[] inputs, double[] values, MemorySegment output) {
    return switch (readout) {
      case Readout.Identity _ -> List.of(new OutputWriter(values, lastOutputs, Lanes.padded(lastOutputs), output));
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> {
        double[] bias = visibleBias == null ? new double[0] : visibleBias.column(0);
        double[] results = Lanes.allocate(chunkRows);
        yield written(
            new TwoCoshReadout(bias, lastOutputs, chunkRows).stages(inputs, values, results), results, output);
      }
      case Readout.SquaredDistance(Matrix center) -> {
        double[] results = Lanes.allocate(chunkRows);
        yield written(new DistanceReadout(center.column(0), chunkRows).stages(values, results), results, output);
      }
    };
  }

  private static List<Stage> written(List<Stage> stages, double[] results, MemorySegment output) {
    List<Stage> all = new ArrayList<>(stages);
    all.add(new OutputWriter(results, output));
    return all;
  }
}
