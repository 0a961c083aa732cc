package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.backend.cpu.Numbers;

/**
 * One dense layer: a matrix product with register tiles, then the activation. Outputs lie side by side in the lanes; they
 * are cut into panels of one vector, and a panel's weights are packed input after input. Every output is summed from the
 * bias on in the order of its inputs, whatever tile it falls into. Immutable.
 */
final class DenseLayer {

  private static final int TILE_ROWS = 8;
  private static final int TILE_PANELS = 4;

  final int inputs;

  /** Outputs padded to whole vectors; padding outputs are zero before and after every activation. */
  final int paddedOutputs;

  private final double[] weights;
  private final double[] bias;
  private final Activation activation;

  DenseLayer(Layer.Dense layer) {
    inputs = layer.inputs();
    paddedOutputs = Lanes.padded(layer.outputs());
    activation = layer.activation();
    weights = pack(Numbers.rowsOf(layer.weights()));
    bias = Lanes.allocate(paddedOutputs);
    if (layer.bias() != null) {
      double[] given = Numbers.columnOf(layer.bias());
      for (int output = 0; output < given.length; output++) {
        bias[FIRST + output] = given[output];
      }
    }
  }

  private double[] pack(double[][] rows) {
    double[] packed = Lanes.allocate(paddedOutputs * inputs);
    for (int output = 0; output < rows.length; output++) {
      int lane = FIRST + output / COUNT * inputs * COUNT + output % COUNT;
      for (int input = 0; input < inputs; input++) {
        packed[lane + input * COUNT] = rows[output][input];
      }
    }
    return packed;
  }

  /**
   * Evaluates the layer for consecutive rows.
   *
   * @param from the rows' inputs, from {@link Lanes#FIRST} on
   * @param stride numbers from one row of inputs to the next
   * @param to rows x paddedOutputs, from {@link Lanes#FIRST} on
   */
  void apply(int rows, double[] from, int stride, double[] to) {
    int tiled = rows - rows % TILE_ROWS;
    for (int panel = 0; panel < paddedOutputs; panel += COUNT) {
      for (int row = 0; row < tiled; row += TILE_ROWS) {
        eightRows(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
      }
    }
    for (int row = tiled; row < rows; row++) {
      oneRow(from, FIRST + row * stride, to, FIRST + row * paddedOutputs);
    }
    Activations.apply(activation, to, FIRST + rows * paddedOutputs);
  }

  private void eightRows(double[] from, int x, int stride, double[] to, int y, int panel) {
    DoubleVector sum0 = DoubleVector.fromArray(DOUBLES, bias, FIRST + panel);
    DoubleVector sum1 = sum0;
    DoubleVector sum2 = sum0;
    DoubleVector sum3 = sum0;
    DoubleVector sum4 = sum0;
    DoubleVector sum5 = sum0;
    DoubleVector sum6 = sum0;
    DoubleVector sum7 = sum0;
    int w = FIRST + panel * inputs;
    for (int input = 0; input < inputs; input++) {
      DoubleVector weight = DoubleVector.fromArray(DOUBLES, weights, w + input * COUNT);
      int at = x + input;
      sum0 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at]), sum0);
      sum1 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + stride]), sum1);
      sum2 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + 2 * stride]), sum2);
      sum3 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + 3 * stride]), sum3);
      sum4 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + 4 * stride]), sum4);
      sum5 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + 5 * stride]), sum5);
      sum6 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + 6 * stride]), sum6);
      sum7 = weight.fma(DoubleVector.broadcast(DOUBLES, from[at + 7 * stride]), sum7);
    }
    sum0.intoArray(to, y);
    sum1.intoArray(to, y + paddedOutputs);
    sum2.intoArray(to, y + 2 * paddedOutputs);
    sum3.intoArray(to, y + 3 * paddedOutputs);
    sum4.intoArray(to, y + 4 * paddedOutputs);
    sum5.intoArray(to, y + 5 * paddedOutputs);
    sum6.intoArray(to, y + 6 * paddedOutputs);
    sum7.intoArray(to, y + 7 * paddedOutputs);
  }

  private void oneRow(double[] from, int x, double[] to, int y) {
    int panel = 0;
    for (; panel + TILE_PANELS * COUNT <= paddedOutputs; panel += TILE_PANELS * COUNT) {
      fourPanels(from, x, to, y + panel, panel);
    }
    for (; panel < paddedOutputs; panel += COUNT) {
      onePanel(from, x, to, y + panel, panel);
    }
  }

  private void fourPanels(double[] from, int x, double[] to, int y, int panel) {
    DoubleVector sum0 = DoubleVector.fromArray(DOUBLES, bias, FIRST + panel);
    DoubleVector sum1 = DoubleVector.fromArray(DOUBLES, bias, FIRST + panel + COUNT);
    DoubleVector sum2 = DoubleVector.fromArray(DOUBLES, bias, FIRST + panel + 2 * COUNT);
    DoubleVector sum3 = DoubleVector.fromArray(DOUBLES, bias, FIRST + panel + 3 * COUNT);
    int panelNumbers = inputs * COUNT;
    int w = FIRST + panel * inputs;
    for (int input = 0; input < inputs; input++, w += COUNT) {
      DoubleVector value = DoubleVector.broadcast(DOUBLES, from[x + input]);
      sum0 = DoubleVector.fromArray(DOUBLES, weights, w).fma(value, sum0);
      sum1 = DoubleVector.fromArray(DOUBLES, weights, w + panelNumbers).fma(value, sum1);
      sum2 = DoubleVector.fromArray(DOUBLES, weights, w + 2 * panelNumbers).fma(value, sum2);
      sum3 = DoubleVector.fromArray(DOUBLES, weights, w + 3 * panelNumbers).fma(value, sum3);
    }
    sum0.intoArray(to, y);
    sum1.intoArray(to, y + COUNT);
    sum2.intoArray(to, y + 2 * COUNT);
    sum3.intoArray(to, y + 3 * COUNT);
  }

  private void onePanel(double[] from, int x, double[] to, int y, int panel) {
    DoubleVector sum = DoubleVector.fromArray(DOUBLES, bias, FIRST + panel);
    int w = FIRST + panel * inputs;
    for (int input = 0; input < inputs; input++) {
      DoubleVector value = DoubleVector.broadcast(DOUBLES, from[x + input]);
      sum = DoubleVector.fromArray(DOUBLES, weights, w + input * COUNT).fma(value, sum);
    }
    sum.intoArray(to, y);
  }
}
