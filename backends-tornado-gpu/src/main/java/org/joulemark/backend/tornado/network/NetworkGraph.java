package org.joulemark.backend.tornado.network;

import java.util.ArrayList;
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
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
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

  private static final String NAME = "network";

  private final LayerTasks<S, W> kernels;
  private final DeviceArrays<S, W> arrays;
  private final Grids grids;
  private final S input;
  private final W output;
  private final int rows;
  private final KernelContext context = new KernelContext();
  private final TaskGraph tasks = new TaskGraph(NAME);
  private final List<Tile> tiles = new ArrayList<>();

  /**
   * @param upload the name of the graph that puts the input on the device
   * @param output what the network answers with, rows x outputs
   */
  NetworkGraph(
      LayerTasks<S, W> kernels, DeviceArrays<S, W> arrays, Grids grids, String upload, S input, W output, int rows) {
    this.kernels = kernels;
    this.arrays = arrays;
    this.grids = grids;
    this.input = input;
    this.output = output;
    this.rows = rows;
    tasks.consumeFromDevice(upload, input);
  }

  TaskGraph tasks() {
    return tasks;
  }

  /** The tile of each layer; none where the network is evaluated by tables. */
  List<Tile> tiles() {
    return tiles;
  }

  /** Evaluates the network by matrix products. */
  NetworkGraph<S, W> dense(Network network, Function<TileRates.Work, Tile> choice) {
    List<LayerTasks.Layer<S, W>> layers = network.layers().stream().map(this::layer).toList();
    List<S> hidden = layers.stream()
        .limit(layers.size() - 1L)
        .map(layer -> arrays.unwritten((long) rows * layer.outputs()))
        .toList();
    W readout = arrays.constants(readoutConstants(network));
    moveOnce(hidden);
    S previous = input;
    for (int index = 0; index < hidden.size(); index++) {
      addHidden(layers.get(index), previous, hidden.get(index), choice);
      previous = hidden.get(index);
    }
    addLast(network, layers.getLast(), previous, readout, choice);
    leaveOnDevice(hidden);
    return this;
  }

  /** A matrix product alone, of zeros. */
  NetworkGraph<S, W> product(int inputs, int outputs, Tile tile) {
    var layer = new LayerTasks.Layer<>(
        arrays.weights(new double[inputs * outputs]), arrays.constants(new double[outputs]), inputs, outputs,
        ActivationCode.IDENTITY);
    moveOnce(List.of());
    addAnswer(layer, input, _ -> tile);
    leaveOnDevice(List.of());
    return this;
  }

  /** Evaluates the network by tables of exponentials. */
  NetworkGraph<S, W> expTable(Network network, ExpTableTask<S, W> kernel, int maxExponent) {
    SpinAmplitude amplitude = SpinAmplitude.of(network);
    var tables = new ExpTableTask.Tables<>(
        arrays.constants(exponentials(amplitude)), arrays.constants(linear(amplitude)), amplitude.inputs(),
        amplitude.hiddenUnits(), blockFactors(amplitude, maxExponent));
    moveOnce(List.of());
    kernel.addTo(tasks, task(0), context, input, tables, output, rows);
    grids.add(NAME, task(0), Math.ceilDiv(rows, Geometry.GROUP_SIDE), 1);
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
      Network network, LayerTasks.Layer<S, W> layer, S previous, W constants, Function<TileRates.Work, Tile> choice) {
    switch (network.readout()) {
      case Readout.Identity _ -> addAnswer(layer, previous, choice);
      case Readout.LogProdTwoCosh _ -> kernels.logAmplitude(
          wholeRows(layer, choice), layer, previous, input, constants, network.inputs(), output, rows);
      case Readout.SquaredDistance _ ->
          kernels.squaredDistance(wholeRows(layer, choice), layer, previous, constants, output, rows);
    }
  }

  private void addHidden(LayerTasks.Layer<S, W> layer, S from, S to, Function<TileRates.Work, Tile> choice) {
    kernels.hiddenLayer(tiled(layer, choice), layer, from, to, rows);
  }

  private void addAnswer(LayerTasks.Layer<S, W> layer, S from, Function<TileRates.Work, Tile> choice) {
    kernels.lastLayer(tiled(layer, choice), layer, from, output, rows);
  }

  private LayerTasks.Launch tiled(LayerTasks.Layer<S, W> layer, Function<TileRates.Work, Tile> choice) {
    Tile tile = choice.apply(new TileRates.Work(rows, layer.inputs(), layer.outputs(), false));
    return launch(tile, Math.ceilDiv(layer.outputs(), tile.side()));
  }

  /** A readout adds up whole rows: a group goes along all outputs of its own. */
  private LayerTasks.Launch wholeRows(LayerTasks.Layer<S, W> layer, Function<TileRates.Work, Tile> choice) {
    return launch(choice.apply(new TileRates.Work(rows, layer.inputs(), layer.outputs(), true)), 1);
  }

  private LayerTasks.Launch launch(Tile tile, int groupsAlongOutputs) {
    String task = task(tiles.size());
    tiles.add(tile);
    grids.add(NAME, task, Math.ceilDiv(rows, tile.side()), groupsAlongOutputs);
    return new LayerTasks.Launch(tasks, task, tile, context);
  }

  private static String task(int number) {
    return "layer" + number;
  }

  private void moveOnce(List<S> hidden) {
    tasks.transferToDevice(
        DataTransferMode.FIRST_EXECUTION,
        Stream.of(arrays.onlyRead().stream(), hidden.stream(), Stream.of(output)).flatMap(array -> array).toArray());
  }

  /** Moved when asked for; also what never is, for TornadoVM frees nothing else. */
  private void leaveOnDevice(List<S> hidden) {
    tasks.transferToHost(DataTransferMode.UNDER_DEMAND, Stream.concat(hidden.stream(), Stream.of(output)).toArray());
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

  private static int blockFactors(SpinAmplitude amplitude, int maxExponent) {
    double bits =
        IntStream.range(0, amplitude.hiddenUnits()).mapToDouble(amplitude::largestFactorBits).max().orElseThrow();
    return (int) Math.clamp((maxExponent - 2) / bits, 1, amplitude.hiddenUnits());
  }
}
