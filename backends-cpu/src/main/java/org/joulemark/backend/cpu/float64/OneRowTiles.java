package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;

/**
 * One row of a matrix product with four panels of outputs or one, summed in the same order as {@link FourRowTiles} does.
 * Immutable.
 *
 * @param weights packed as {@link DenseTiles} says
 * @param bias one per padded output, from {@link Lanes#FIRST} on
 * @param inputs of the layer
 */
record OneRowTiles(double[] weights, double[] bias, int inputs) {

  /**
   * Computes four panels.
   *
   * @param x the row's place in {@code from}
   * @param y the place in {@code to} of the first of these outputs
   * @param panel the first of these outputs
   */
  void fourPanels(double[] from, int x, double[] to, int y, int panel) {
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    int wc = wb + inputs * COUNT;
    int wd = wc + inputs * COUNT;
    DoubleVector a = load(bias, FIRST + panel);
    DoubleVector b = load(bias, FIRST + panel + COUNT);
    DoubleVector c = load(bias, FIRST + panel + 2 * COUNT);
    DoubleVector d = load(bias, FIRST + panel + 3 * COUNT);
    for (int input = 0; input < inputs; input++) {
      DoubleVector value = DoubleVector.broadcast(DOUBLES, from[x + input]);
      a = load(weights, wa + input * COUNT).fma(value, a);
      b = load(weights, wb + input * COUNT).fma(value, b);
      c = load(weights, wc + input * COUNT).fma(value, c);
      d = load(weights, wd + input * COUNT).fma(value, d);
    }
    a.intoArray(to, y);
    b.intoArray(to, y + COUNT);
    c.intoArray(to, y + 2 * COUNT);
    d.intoArray(to, y + 3 * COUNT);
  }

  void onePanel(double[] from, int x, double[] to, int y, int panel) {
    int w = FIRST + panel * inputs;
    DoubleVector sum = load(bias, FIRST + panel);
    for (int input = 0; input < inputs; input++) {
      DoubleVector value = DoubleVector.broadcast(DOUBLES, from[x + input]);
      sum = load(weights, w + input * COUNT).fma(value, sum);
    }
    sum.intoArray(to, y);
  }

  private static DoubleVector load(double[] numbers, int at) {
    return DoubleVector.fromArray(DOUBLES, numbers, at);
  }
}
