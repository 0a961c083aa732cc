package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;

/**
 * Four rows of a matrix product with four, three, two or one panels of outputs. A tile's sums stay in registers while its inputs
 * run by; at four by four a fused multiply-add needs half a load. Immutable.
 *
 * @param weights packed as {@link DenseTiles} says
 * @param bias one per padded output, from {@link Lanes#FIRST} on
 * @param inputs of the layer
 * @param paddedOutputs numbers from one row of outputs to the next
 */
record FourRowTiles(double[] weights, double[] bias, int inputs, int paddedOutputs) {

  /**
   * Computes a tile.
   *
   * @param x the first row's place in {@code from}, whose rows are {@code stride} numbers apart
   * @param y the place in {@code to} of the first row's first output
   * @param panel the tile's first output
   */
  void fourPanels(double[] from, int x, int stride, double[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    int wc = wb + inputs * COUNT;
    int wd = wc + inputs * COUNT;
    DoubleVector a0 = load(bias, FIRST + panel);
    DoubleVector a1 = a0;
    DoubleVector a2 = a0;
    DoubleVector a3 = a0;
    DoubleVector b0 = load(bias, FIRST + panel + COUNT);
    DoubleVector b1 = b0;
    DoubleVector b2 = b0;
    DoubleVector b3 = b0;
    DoubleVector c0 = load(bias, FIRST + panel + 2 * COUNT);
    DoubleVector c1 = c0;
    DoubleVector c2 = c0;
    DoubleVector c3 = c0;
    DoubleVector d0 = load(bias, FIRST + panel + 3 * COUNT);
    DoubleVector d1 = d0;
    DoubleVector d2 = d0;
    DoubleVector d3 = d0;
    for (int input = 0; input < inputs; input++) {
      DoubleVector a = load(weights, wa + input * COUNT);
      DoubleVector b = load(weights, wb + input * COUNT);
      DoubleVector c = load(weights, wc + input * COUNT);
      DoubleVector d = load(weights, wd + input * COUNT);
      DoubleVector value0 = DoubleVector.broadcast(DOUBLES, from[x + input]);
      a0 = a.fma(value0, a0);
      b0 = b.fma(value0, b0);
      c0 = c.fma(value0, c0);
      d0 = d.fma(value0, d0);
      DoubleVector value1 = DoubleVector.broadcast(DOUBLES, from[x1 + input]);
      a1 = a.fma(value1, a1);
      b1 = b.fma(value1, b1);
      c1 = c.fma(value1, c1);
      d1 = d.fma(value1, d1);
      DoubleVector value2 = DoubleVector.broadcast(DOUBLES, from[x2 + input]);
      a2 = a.fma(value2, a2);
      b2 = b.fma(value2, b2);
      c2 = c.fma(value2, c2);
      d2 = d.fma(value2, d2);
      DoubleVector value3 = DoubleVector.broadcast(DOUBLES, from[x3 + input]);
      a3 = a.fma(value3, a3);
      b3 = b.fma(value3, b3);
      c3 = c.fma(value3, c3);
      d3 = d.fma(value3, d3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
    storeColumn(to, y + COUNT, b0, b1, b2, b3);
    storeColumn(to, y + 2 * COUNT, c0, c1, c2, c3);
    storeColumn(to, y + 3 * COUNT, d0, d1, d2, d3);
  }

  void threePanels(double[] from, int x, int stride, double[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    int wc = wb + inputs * COUNT;
    DoubleVector a0 = load(bias, FIRST + panel);
    DoubleVector a1 = a0;
    DoubleVector a2 = a0;
    DoubleVector a3 = a0;
    DoubleVector b0 = load(bias, FIRST + panel + COUNT);
    DoubleVector b1 = b0;
    DoubleVector b2 = b0;
    DoubleVector b3 = b0;
    DoubleVector c0 = load(bias, FIRST + panel + 2 * COUNT);
    DoubleVector c1 = c0;
    DoubleVector c2 = c0;
    DoubleVector c3 = c0;
    for (int input = 0; input < inputs; input++) {
      DoubleVector a = load(weights, wa + input * COUNT);
      DoubleVector b = load(weights, wb + input * COUNT);
      DoubleVector c = load(weights, wc + input * COUNT);
      DoubleVector value0 = DoubleVector.broadcast(DOUBLES, from[x + input]);
      a0 = a.fma(value0, a0);
      b0 = b.fma(value0, b0);
      c0 = c.fma(value0, c0);
      DoubleVector value1 = DoubleVector.broadcast(DOUBLES, from[x1 + input]);
      a1 = a.fma(value1, a1);
      b1 = b.fma(value1, b1);
      c1 = c.fma(value1, c1);
      DoubleVector value2 = DoubleVector.broadcast(DOUBLES, from[x2 + input]);
      a2 = a.fma(value2, a2);
      b2 = b.fma(value2, b2);
      c2 = c.fma(value2, c2);
      DoubleVector value3 = DoubleVector.broadcast(DOUBLES, from[x3 + input]);
      a3 = a.fma(value3, a3);
      b3 = b.fma(value3, b3);
      c3 = c.fma(value3, c3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
    storeColumn(to, y + COUNT, b0, b1, b2, b3);
    storeColumn(to, y + 2 * COUNT, c0, c1, c2, c3);
  }

  void twoPanels(double[] from, int x, int stride, double[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    DoubleVector a0 = load(bias, FIRST + panel);
    DoubleVector a1 = a0;
    DoubleVector a2 = a0;
    DoubleVector a3 = a0;
    DoubleVector b0 = load(bias, FIRST + panel + COUNT);
    DoubleVector b1 = b0;
    DoubleVector b2 = b0;
    DoubleVector b3 = b0;
    for (int input = 0; input < inputs; input++) {
      DoubleVector a = load(weights, wa + input * COUNT);
      DoubleVector b = load(weights, wb + input * COUNT);
      DoubleVector value0 = DoubleVector.broadcast(DOUBLES, from[x + input]);
      a0 = a.fma(value0, a0);
      b0 = b.fma(value0, b0);
      DoubleVector value1 = DoubleVector.broadcast(DOUBLES, from[x1 + input]);
      a1 = a.fma(value1, a1);
      b1 = b.fma(value1, b1);
      DoubleVector value2 = DoubleVector.broadcast(DOUBLES, from[x2 + input]);
      a2 = a.fma(value2, a2);
      b2 = b.fma(value2, b2);
      DoubleVector value3 = DoubleVector.broadcast(DOUBLES, from[x3 + input]);
      a3 = a.fma(value3, a3);
      b3 = b.fma(value3, b3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
    storeColumn(to, y + COUNT, b0, b1, b2, b3);
  }

  void onePanel(double[] from, int x, int stride, double[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    DoubleVector a0 = load(bias, FIRST + panel);
    DoubleVector a1 = a0;
    DoubleVector a2 = a0;
    DoubleVector a3 = a0;
    for (int input = 0; input < inputs; input++) {
      DoubleVector a = load(weights, wa + input * COUNT);
      DoubleVector value0 = DoubleVector.broadcast(DOUBLES, from[x + input]);
      a0 = a.fma(value0, a0);
      DoubleVector value1 = DoubleVector.broadcast(DOUBLES, from[x1 + input]);
      a1 = a.fma(value1, a1);
      DoubleVector value2 = DoubleVector.broadcast(DOUBLES, from[x2 + input]);
      a2 = a.fma(value2, a2);
      DoubleVector value3 = DoubleVector.broadcast(DOUBLES, from[x3 + input]);
      a3 = a.fma(value3, a3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
  }

  private static DoubleVector load(double[] numbers, int at) {
    return DoubleVector.fromArray(DOUBLES, numbers, at);
  }

  private void storeColumn(double[] to, int y, DoubleVector row0, DoubleVector row1, DoubleVector row2,
      DoubleVector row3) {
    row0.intoArray(to, y);
    row1.intoArray(to, y + paddedOutputs);
    row2.intoArray(to, y + 2 * paddedOutputs);
    row3.intoArray(to, y + 3 * paddedOutputs);
  }
}
