package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

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
record DenseTiles(float[] weights, float[] bias, int inputs, int paddedOutputs) {

  private static final int TILE_ROWS = 4;

  /** Sixteen sums want the 32 registers that come with vectors of 512 bits; with 16 registers they would spill. */
  private static final boolean HAS_WIDE_TILES = FLOATS.vectorBitSize() >= 512;

  /**
   * Multiplies consecutive rows.
   *
   * @param from the rows' inputs, from {@link Lanes#FIRST} on
   * @param stride numbers from one row of inputs to the next
   * @param to rows x paddedOutputs, from {@link Lanes#FIRST} on
   */
  void multiply(int rows, float[] from, int stride, float[] to) {
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

  private void multiplyFourPanels(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRowsFourPanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyTwoPanels(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRowsTwoPanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyOnePanel(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRowsOnePanel(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void fourRowsFourPanels(float[] from, int x, int stride, float[] to, int y, int panel) {
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

  private void fourRowsTwoPanels(float[] from, int x, int stride, float[] to, int y, int panel) {
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

  private void fourRowsOnePanel(float[] from, int x, int stride, float[] to, int y, int panel) {
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

  private void multiplyRow(float[] from, int x, float[] to, int y) {
    int panel = 0;
    for (; panel + 4 * COUNT <= paddedOutputs; panel += 4 * COUNT) {
      oneRowFourPanels(from, x, to, y + panel, panel);
    }
    for (; panel < paddedOutputs; panel += COUNT) {
      oneRowOnePanel(from, x, to, y + panel, panel);
    }
  }

  private void oneRowFourPanels(float[] from, int x, float[] to, int y, int panel) {
    int wa = FIRST + panel * inputs;
    int wb = wa + inputs * COUNT;
    int wc = wb + inputs * COUNT;
    int wd = wc + inputs * COUNT;
    FloatVector a = load(bias, FIRST + panel);
    FloatVector b = load(bias, FIRST + panel + COUNT);
    FloatVector c = load(bias, FIRST + panel + 2 * COUNT);
    FloatVector d = load(bias, FIRST + panel + 3 * COUNT);
    for (int input = 0; input < inputs; input++) {
      FloatVector value = FloatVector.broadcast(FLOATS, from[x + input]);
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

  private void oneRowOnePanel(float[] from, int x, float[] to, int y, int panel) {
    int w = FIRST + panel * inputs;
    FloatVector sum = load(bias, FIRST + panel);
    for (int input = 0; input < inputs; input++) {
      FloatVector value = FloatVector.broadcast(FLOATS, from[x + input]);
      sum = load(weights, w + input * COUNT).fma(value, sum);
    }
    sum.intoArray(to, y);
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
