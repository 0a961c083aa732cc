package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;

/**
 * The matrix product of one dense layer, in register tiles of four rows by four, two or one panels of outputs: a tile's
 * sums stay in registers while its inputs run by, so that a fused multiply-add needs half a load. Every output is summed
 * from the bias on in the order of its inputs, whatever tile it falls into. Immutable.
 *
 * @param weights panel after panel, input after input, one vector of outputs each; from {@link Lanes#FIRST} on
 * @param bias one per padded output, from {@link Lanes#FIRST} on
 * @param inputs of the layer
 * @param paddedOutputs outputs padded to whole vectors
 */
record DenseTiles(double[] weights, double[] bias, int inputs, int paddedOutputs) {

  private static final int TILE_ROWS = 4;

  /** Sixteen sums want the 32 registers that come with vectors of 512 bits; with 16 registers they would spill. */
  private static final boolean HAS_WIDE_TILES = DOUBLES.vectorBitSize() >= 512;

  /**
   * Multiplies consecutive rows.
   *
   * @param from the rows' inputs, from {@link Lanes#FIRST} on
   * @param stride numbers from one row of inputs to the next
   * @param to rows x paddedOutputs, from {@link Lanes#FIRST} on
   */
  void multiply(int rows, double[] from, int stride, double[] to) {
    int tiled = rows - rows % TILE_ROWS;
    int panel = 0;
    while (panel < paddedOutputs) {
      int left = (paddedOutputs - panel) / COUNT;
      if (left >= 4 && HAS_WIDE_TILES) {
        multiplyFourPanels(tiled, from, stride, to, panel);
        panel += 4 * COUNT;
      } else if (left >= 2) {
        multiplyTwoPanels(tiled, from, stride, to, panel);
        panel += 2 * COUNT;
      } else {
        multiplyOnePanel(tiled, from, stride, to, panel);
        panel += COUNT;
      }
    }
    for (int row = tiled; row < rows; row++) {
      multiplyRow(from, FIRST + row * stride, to, FIRST + row * paddedOutputs);
    }
  }

  private void multiplyFourPanels(int rows, double[] from, int stride, double[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRowsFourPanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyTwoPanels(int rows, double[] from, int stride, double[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRowsTwoPanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyOnePanel(int rows, double[] from, int stride, double[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRowsOnePanel(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void fourRowsFourPanels(double[] from, int x, int stride, double[] to, int y, int panel) {
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

  private void fourRowsTwoPanels(double[] from, int x, int stride, double[] to, int y, int panel) {
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

  private void fourRowsOnePanel(double[] from, int x, int stride, double[] to, int y, int panel) {
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

  private void multiplyRow(double[] from, int x, double[] to, int y) {
    int panel = 0;
    for (; panel + 4 * COUNT <= paddedOutputs; panel += 4 * COUNT) {
      oneRowFourPanels(from, x, to, y + panel, panel);
    }
    for (; panel < paddedOutputs; panel += COUNT) {
      oneRowOnePanel(from, x, to, y + panel, panel);
    }
  }

  private void oneRowFourPanels(double[] from, int x, double[] to, int y, int panel) {
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

  private void oneRowOnePanel(double[] from, int x, double[] to, int y, int panel) {
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

  private void storeColumn(double[] to, int y, DoubleVector row0, DoubleVector row1, DoubleVector row2,
      DoubleVector row3) {
    row0.intoArray(to, y);
    row1.intoArray(to, y + paddedOutputs);
    row2.intoArray(to, y + 2 * paddedOutputs);
    row3.intoArray(to, y + 3 * paddedOutputs);
  }
}
