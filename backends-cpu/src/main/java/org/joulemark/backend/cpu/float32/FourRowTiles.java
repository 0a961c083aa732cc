package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * Four rows of a matrix product with four, three, two or one panels of outputs. A tile's sums stay in registers while its inputs
 * run by; at four by four a fused multiply-add needs half a load. Immutable.
 *
 * @param weights packed as {@link DenseTiles} says
 * @param bias one per padded output, from {@link Lanes#FIRST} on
 * @param inputs of the layer
 * @param paddedOutputs numbers from one row of outputs to the next
 */
record FourRowTiles(float[] weights, float[] bias, int inputs, int paddedOutputs) {

  /**
   * Computes a tile.
   *
   * @param x the first row's place in {@code from}, whose rows are {@code stride} numbers apart
   * @param y the place in {@code to} of the first row's first output
   * @param panel the tile's first output
   */
  void fourPanels(float[] from, int x, int stride, float[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    int wc = wb + inputs * COUNT;
    int wd = wc + inputs * COUNT;
    FloatVector a0 = load(bias, FIRST + panel);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = load(bias, FIRST + panel + COUNT);
    FloatVector b1 = b0;
    FloatVector b2 = b0;
    FloatVector b3 = b0;
    FloatVector c0 = load(bias, FIRST + panel + 2 * COUNT);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector c3 = c0;
    FloatVector d0 = load(bias, FIRST + panel + 3 * COUNT);
    FloatVector d1 = d0;
    FloatVector d2 = d0;
    FloatVector d3 = d0;
    for (int input = 0; input < inputs; input++) {
      FloatVector a = load(weights, wa + input * COUNT);
      FloatVector b = load(weights, wb + input * COUNT);
      FloatVector c = load(weights, wc + input * COUNT);
      FloatVector d = load(weights, wd + input * COUNT);
      FloatVector value0 = FloatVector.broadcast(FLOATS, from[x + input]);
      a0 = a.fma(value0, a0);
      b0 = b.fma(value0, b0);
      c0 = c.fma(value0, c0);
      d0 = d.fma(value0, d0);
      FloatVector value1 = FloatVector.broadcast(FLOATS, from[x1 + input]);
      a1 = a.fma(value1, a1);
      b1 = b.fma(value1, b1);
      c1 = c.fma(value1, c1);
      d1 = d.fma(value1, d1);
      FloatVector value2 = FloatVector.broadcast(FLOATS, from[x2 + input]);
      a2 = a.fma(value2, a2);
      b2 = b.fma(value2, b2);
      c2 = c.fma(value2, c2);
      d2 = d.fma(value2, d2);
      FloatVector value3 = FloatVector.broadcast(FLOATS, from[x3 + input]);
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

  void threePanels(float[] from, int x, int stride, float[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    int wc = wb + inputs * COUNT;
    FloatVector a0 = load(bias, FIRST + panel);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = load(bias, FIRST + panel + COUNT);
    FloatVector b1 = b0;
    FloatVector b2 = b0;
    FloatVector b3 = b0;
    FloatVector c0 = load(bias, FIRST + panel + 2 * COUNT);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector c3 = c0;
    for (int input = 0; input < inputs; input++) {
      FloatVector a = load(weights, wa + input * COUNT);
      FloatVector b = load(weights, wb + input * COUNT);
      FloatVector c = load(weights, wc + input * COUNT);
      FloatVector value0 = FloatVector.broadcast(FLOATS, from[x + input]);
      a0 = a.fma(value0, a0);
      b0 = b.fma(value0, b0);
      c0 = c.fma(value0, c0);
      FloatVector value1 = FloatVector.broadcast(FLOATS, from[x1 + input]);
      a1 = a.fma(value1, a1);
      b1 = b.fma(value1, b1);
      c1 = c.fma(value1, c1);
      FloatVector value2 = FloatVector.broadcast(FLOATS, from[x2 + input]);
      a2 = a.fma(value2, a2);
      b2 = b.fma(value2, b2);
      c2 = c.fma(value2, c2);
      FloatVector value3 = FloatVector.broadcast(FLOATS, from[x3 + input]);
      a3 = a.fma(value3, a3);
      b3 = b.fma(value3, b3);
      c3 = c.fma(value3, c3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
    storeColumn(to, y + COUNT, b0, b1, b2, b3);
    storeColumn(to, y + 2 * COUNT, c0, c1, c2, c3);
  }

  void twoPanels(float[] from, int x, int stride, float[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    FloatVector a0 = load(bias, FIRST + panel);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = load(bias, FIRST + panel + COUNT);
    FloatVector b1 = b0;
    FloatVector b2 = b0;
    FloatVector b3 = b0;
    for (int input = 0; input < inputs; input++) {
      FloatVector a = load(weights, wa + input * COUNT);
      FloatVector b = load(weights, wb + input * COUNT);
      FloatVector value0 = FloatVector.broadcast(FLOATS, from[x + input]);
      a0 = a.fma(value0, a0);
      b0 = b.fma(value0, b0);
      FloatVector value1 = FloatVector.broadcast(FLOATS, from[x1 + input]);
      a1 = a.fma(value1, a1);
      b1 = b.fma(value1, b1);
      FloatVector value2 = FloatVector.broadcast(FLOATS, from[x2 + input]);
      a2 = a.fma(value2, a2);
      b2 = b.fma(value2, b2);
      FloatVector value3 = FloatVector.broadcast(FLOATS, from[x3 + input]);
      a3 = a.fma(value3, a3);
      b3 = b.fma(value3, b3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
    storeColumn(to, y + COUNT, b0, b1, b2, b3);
  }

  void onePanel(float[] from, int x, int stride, float[] to, int y, int panel) {
    int x1 = x + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int wa = FIRST + panel * inputs;
    FloatVector a0 = load(bias, FIRST + panel);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    for (int input = 0; input < inputs; input++) {
      FloatVector a = load(weights, wa + input * COUNT);
      FloatVector value0 = FloatVector.broadcast(FLOATS, from[x + input]);
      a0 = a.fma(value0, a0);
      FloatVector value1 = FloatVector.broadcast(FLOATS, from[x1 + input]);
      a1 = a.fma(value1, a1);
      FloatVector value2 = FloatVector.broadcast(FLOATS, from[x2 + input]);
      a2 = a.fma(value2, a2);
      FloatVector value3 = FloatVector.broadcast(FLOATS, from[x3 + input]);
      a3 = a.fma(value3, a3);
    }
    storeColumn(to, y, a0, a1, a2, a3);
  }

  private static FloatVector load(float[] numbers, int at) {
    return FloatVector.fromArray(FLOATS, numbers, at);
  }

  private void storeColumn(float[] to, int y, FloatVector row0, FloatVector row1, FloatVector row2, FloatVector row3) {
    row0.intoArray(to, y);
    row1.intoArray(to, y + paddedOutputs);
    row2.intoArray(to, y + 2 * paddedOutputs);
    row3.intoArray(to, y + 3 * paddedOutputs);
  }
}
