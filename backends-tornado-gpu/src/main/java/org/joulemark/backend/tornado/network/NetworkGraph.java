package org.joulemark.backend.tornado.network;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.tornado.kernel.ActivationCode;
import org.joulemark.backend.tornado.kernel.Geometry;
import org.joulemark.spin.SpinAmplitude;
import org.joulemark.spin.SpinGroups;
import org.jspecify.annotations.Nullable;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The kernels of a network in their order, and the grid of each. Weights, and NaN where kernels are to write, go to the device
 * once; the input is there already, put by another graph.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
final class NetworkGraph<S extends TornadoNativeArray, W extends TornadoNativeArray> {

  private final KernelSet<S, W> kernels;
  private final DeviceArrays<S, W> arrays;
  private final S input;
  private final W output;
  private final int rows;
  private final NetworkTasks tasks;
  private List<Tile> tiles = List.of();

  /**
   * @param upload the name of the graph that puts the input on the device
   * @param output what the network answers with, rows x outputs
   */
  NetworkGraph(
      KernelSet<S, W> kernels, DeviceArrays<S, W> arrays, Grids grids, String upload, S input, W output, int rows) {
    this.kernels = kernels;
    this.arrays = arrays;
    this.input = input;
    this.output = output;
    this.rows = rows;
    tasks = new NetworkTasks(grids, rows);
    tasks.graph().consumeFromDevice(upload, input);
  }

  NetworkTasks tasks() {
    return tasks;
  }

  /** The tile of each layer; none where the network is evaluated by anything but tiled products. */
  List<Tile> tiles() {
    return tiles;
  }

  /** Evaluates the network by matrix products of this backend's. */
  NetworkGraph<S, W> tiled(Network network, Function<TileRates.Work, Tile> choice) {
    var chain = new TiledLayers<>(tasks, kernels.layers(), choice);
    dense(network, chain);
    tiles = chain.tiles();
    return this;
  }

  /** Evaluates the network by matrix products of a vendor's. */
  NetworkGraph<S, W> byVendor(Network network, VendorProducts<S, W> products) {
    List<W> sums =
        network.layers().stream().map(layer -> arrays.unwrittenSums((long) rows * layer.outputs())).toList();
    dense(network, new VendorLayers<>(tasks, products, sums));
    return this;
  }

  private void dense(Network network, LayerChain<S, W> chain) {
    List<LayerTasks.Layer<S, W>> layers = network.layers().stream().map(this::layer).toList();
    List<S> hidden = layers.stream()
        .limit(layers.size() - 1L)
        .map(layer -> arrays.unwritten((long) rows * layer.outputs()))
        .toList();
    List<TornadoNativeArray> written = Stream.concat(hidden.stream(), chain.between().stream()).toList();
    W constants = arrays.constants(readoutConstants(network));
    moveOnce(written);
    S previous = input;
    for (int index = 0; index < hidden.size(); index++) {
      chain.hidden(layers.get(index), previous, hidden.get(index));
      previous = hidden.get(index);
    }
    addLast(network, chain, layers.getLast(), previous, constants);
    leaveOnDevice(written);
  }

  /** A matrix product alone, of zeros. */
  NetworkGraph<S, W> product(int inputs, int outputs, Tile tile) {
    var layer = new LayerTasks.Layer<>(
        arrays.weights(new double[inputs * outputs]), arrays.constants(new double[outputs]), inputs, outputs,
        ActivationCode.IDENTITY);
    moveOnce(List.of());
    new TiledLayers<>(tasks, kernels.layers(), _ -> tile).last(layer, input, output);
    leaveOnDevice(List.of());
    return this;
  }

  /** Evaluates the network by tables of exponentials. */
  NetworkGraph<S, W> expTable(Network network, ExpTableTask<S, W> kernel) {
    SpinAmplitude amplitude = SpinAmplitude.of(network);
    var tables = new ExpTableTask.Tables<>(
        arrays.constants(exponentials(amplitude)), arrays.constants(linear(amplitude)), amplitude.inputs(),
        amplitude.hiddenUnits(), blockFactors(amplitude));
    moveOnce(List.of());
    kernel.addTo(tasks.kernel(Math.ceilDiv(rows, Geometry.GROUP_SIDE), 1), input, tables, output, rows);
    leaveOnDevice(List.of());
    return this;
  }

  private LayerTasks.Layer<S, W> layer(Layer layer) {
    return switch (layer) {
      case Layer.Dense(Matrix weights, @Nullable Matrix bias, Activation activation) -> new LayerTasks.Layer<>(
          arrays.weights(transposed(weights)), arrays.constants(columnOrZeros(bias, weights.rows())), weights.columns(),
          weights.rows(), code(activation));
    };
  }

  private static double[] columnOrZeros(@Nullable Matrix column, int length) {
    return column == null ? new double[length] : column.column(0);
  }

  private static double[] transposed(Matrix weights) {
    int columns = weights.rows();
    return IntStream.range(0, weights.columns() * columns)
        .mapToDouble(at -> weights.get(at % columns, at / columns))
        .toArray();
  }

  private static int code(Activation activation) {
    return switch (activation) {
      case IDENTITY -> ActivationCode.IDENTITY;
      case RELU -> ActivationCode.RELU;
      case ELU -> ActivationCode.ELU;
      case TANH -> ActivationCode.TANH;
    };
  }

  /** What the readout needs beside the last layer; a number that nobody reads where that is nothing. */
  private static double[] readoutConstants(Network network) {
    return switch (network.readout()) {
      case Readout.Identity _ -> new double[1];
      case Readout.LogProdTwoCosh(@Nullable Matrix bias) ->
          columnOrZeros(bias, network.inputs());
      case Readout.SquaredDistance(Matrix center) -> center.column(0);
    };
  }

  private void addLast(
      Network network, LayerChain<S, W> chain, LayerTasks.Layer<S, W> layer, S previous, W constants) {
    switch (network.readout()) {
      case Readout.Identity _ -> chain.last(layer, previous, output);
      case Readout.LogProdTwoCosh _ ->
          chain.logAmplitude(layer, previous, input, constants, network.inputs(), output);
      case Readout.SquaredDistance _ -> chain.squaredDistance(layer, previous, constants, output);
    }
  }

  private void moveOnce(List<TornadoNativeArray> written) {
    tasks.graph()
        .transferToDevice(
            DataTransferMode.FIRST_EXECUTION,
            Stream.of(arrays.onlyRead(), written, List.of(output)).flatMap(List::stream).toArray());
  }

  /** Moved when asked for; also what never is, for TornadoVM frees nothing else. */
  private void leaveOnDevice(List<TornadoNativeArray> written) {
    tasks.graph()
        .transferToHost(
            DataTransferMode.UNDER_DEMAND, Stream.concat(written.stream(), Stream.of(output)).toArray());
  }

  private static double[] exponentials(SpinAmplitude amplitude) {
    int units = amplitude.hiddenUnits();
    int groups = SpinGroups.count(amplitude.inputs());
    double[] table = new double[groups * Geometry.PATTERNS * units];
    for (int at = 0; at < table.length; at++) {
      int row = at / units;
      table[at] = Math.exp(2 * amplitude.partialAngle(at % units, row / Geometry.PATTERNS, row % Geometry.PATTERNS));
    }
    return table;
  }

  /** {@code a.s - sum of angles} as a number for each site, and the biases' share. */
  private static double[] linear(SpinAmplitude amplitude) {
    double[] linear = new double[amplitude.inputs() + 1];
    for (int site = 0; site < amplitude.inputs(); site++) {
      linear[site] = amplitude.visibleBias()[site];
      for (double[] weights : amplitude.weights()) {
        linear[site] -= weights[site];
      }
    }
    for (double bias : amplitude.bias()) {
      linear[amplitude.inputs()] -= bias;
    }
    return linear;
  }

  private int blockFactors(SpinAmplitude amplitude) {
    double bits =
        IntStream.range(0, amplitude.hiddenUnits()).mapToDouble(amplitude::largestFactorBits).max().orElseThrow();
    return (int) Math.clamp((kernels.format().maxExponent() - 2) / bits, 1, amplitude.hiddenUnits());
  }
}
