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
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.WorkerGrid2D;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The kernels of a network in their order, and the grid of each. Weights, and NaN where kernels are to write, go to the device
 * once; the input is there already, put by another graph.
 *
 * @param <A> arrays of one precision
 */
final class NetworkGraph<A extends TornadoNativeArray> {

  private static final String NAME = "network";

  private final KernelSet<A> kernels;
  private final DeviceArrays<A> arrays;
  private final A input;
  private final A output;
  private final int rows;
  private final GridScheduler grids = new GridScheduler();
  private final KernelContext context = new KernelContext();
  private final TaskGraph tasks = new TaskGraph(NAME);
  private final List<Tile> tiles = new ArrayList<>();

  /**
   * @param upload the name of the graph that puts the input on the device
   * @param output what the network answers with, rows x outputs
   */
  NetworkGraph(KernelSet<A> kernels, DeviceArrays<A> arrays, String upload, A input, A output, int rows) {
    this.kernels = kernels;
    this.arrays = arrays;
    this.input = input;
    this.output = output;
    this.rows = rows;
    tasks.consumeFromDevice(upload, input);
  }

  TaskGraph tasks() {
    return tasks;
  }

  GridScheduler grids() {
    return grids;
  }

  /** The tile of each layer; none where the network is evaluated by tables. */
  List<Tile> tiles() {
    return tiles;
  }

  /** Evaluates the network by matrix products. */
  NetworkGraph<A> dense(Network network, Function<TileRates.Work, Tile> choice) {
    List<KernelSet.Layer<A>> layers = network.layers().stream().map(this::layer).toList();
    List<A> hidden = layers.stream()
        .limit(layers.size() - 1L)
        .map(layer -> arrays.unwritten((long) rows * layer.outputs()))
        .toList();
    A readout = arrays.constant(readoutConstants(network));
    moveOnce();
    A previous = input;
    for (int index = 0; index < hidden.size(); index++) {
      addDense(layers.get(index), previous, hidden.get(index), choice);
      previous = hidden.get(index);
    }
    addLast(network, layers.getLast(), previous, readout, choice);
    leaveOnDevice();
    return this;
  }

  /** A matrix product alone, of zeros. */
  NetworkGraph<A> product(int inputs, int outputs, Tile tile) {
    var layer = new KernelSet.Layer<>(
        arrays.constant(new double[inputs * outputs]), arrays.constant(new double[outputs]), inputs, outputs,
        ActivationCode.IDENTITY);
    moveOnce();
    addDense(layer, input, output, _ -> tile);
    leaveOnDevice();
    return this;
  }

  /** Evaluates the network by tables of exponentials. */
  NetworkGraph<A> expTable(Network network) {
    SpinAmplitude amplitude = SpinAmplitude.of(network);
    var tables = new KernelSet.SpinTables<>(
        arrays.constant(exponentials(amplitude)), arrays.constant(linear(amplitude)), amplitude.inputs(),
        amplitude.hiddenUnits(), blockFactors(amplitude));
    moveOnce();
    kernels.expTable(tasks, task(0), context, input, tables, output, rows);
    grid(task(0), Math.ceilDiv(rows, Geometry.GROUP_SIDE), 1);
    leaveOnDevice();
    return this;
  }

  private KernelSet.Layer<A> layer(Layer layer) {
    return switch (layer) {
      case Layer.Dense(Matrix weights, @Nullable Matrix bias, Activation activation) -> new KernelSet.Layer<>(
          arrays.constant(transposed(weights)),
          arrays.constant(columnOrZeros(bias, weights.rows())), weights.columns(),
          weights.rows(),
          code(activation));
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

  private void addLast(Network network, KernelSet.Layer<A> layer, A previous, A constants,
      Function<TileRates.Work, Tile> choice) {
    String task = task(tiles.size());
    switch (network.readout()) {
      case Readout.Identity _ -> addDense(layer, previous, output, choice);
      case Readout.LogProdTwoCosh _ -> kernels.logAmplitude(
          tasks, task, tileOfWholeRows(layer, choice), context, layer, previous, input, constants, network.inputs(),
          output, rows);
      case Readout.SquaredDistance _ -> kernels.squaredDistance(
          tasks, task, tileOfWholeRows(layer, choice), context, layer, previous, constants, output, rows);
    }
  }

  private void addDense(KernelSet.Layer<A> layer, A from, A to, Function<TileRates.Work, Tile> choice) {
    String task = task(tiles.size());
    Tile tile = choice.apply(new TileRates.Work(rows, layer.inputs(), layer.outputs(), false));
    kernels.dense(tasks, task, tile, context, layer, from, to, rows);
    grid(task, Math.ceilDiv(rows, tile.side()), Math.ceilDiv(layer.outputs(), tile.side()));
    tiles.add(tile);
  }

  private Tile tileOfWholeRows(KernelSet.Layer<A> layer, Function<TileRates.Work, Tile> choice) {
    Tile tile = choice.apply(new TileRates.Work(rows, layer.inputs(), layer.outputs(), true));
    grid(task(tiles.size()), Math.ceilDiv(rows, tile.side()), 1);
    tiles.add(tile);
    return tile;
  }

  private static String task(int number) {
    return "layer" + number;
  }

  /** Whole groups: a local size that does not divide the global one makes TornadoVM compute garbage, without a word. */
  private void grid(String task, int rowGroups, int outputGroups) {
    var grid = new WorkerGrid2D(outputGroups * Geometry.GROUP_SIDE, rowGroups * Geometry.GROUP_SIDE);
    grid.setLocalWork(Geometry.GROUP_SIDE, Geometry.GROUP_SIDE, 1);
    grids.addWorkerGrid(NAME + "." + task, grid);
  }

  private void moveOnce() {
    tasks.transferToDevice(
        DataTransferMode.FIRST_EXECUTION,
        Stream.concat(arrays.constants().stream(), Stream.concat(arrays.unwritten().stream(), Stream.of(output)))
            .toArray());
  }

  /** Moved when asked for; also what never is, for TornadoVM frees nothing else. */
  private void leaveOnDevice() {
    tasks.transferToHost(
        DataTransferMode.UNDER_DEMAND, Stream.concat(arrays.unwritten().stream(), Stream.of(output)).toArray());
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
