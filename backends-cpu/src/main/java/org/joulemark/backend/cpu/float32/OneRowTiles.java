package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * One row of a matrix product with four panels of outputs or one, summed in the same order as {@link FourRowTiles} does.
 * Immutable.
 *
 * @param weights packed as {@link DenseTiles} says
 * @param bias one per padded output, from {@link Lanes#FIRST} on
 * @param inputs of the layer
 */
record OneRowTiles(float[] weights, float[] bias, int inputs) {

  /**
   * Computes four panels.
   *
   * @param x the row's place in {@code from}
   * @param y the place in {@code to} of the first of these outputs
   * @param panel the first of these outputs
   */
  void fourPanels(float[] from, int x, float[] to, int y, int panel) {
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

  void onePanel(float[] from, int x, float[] to, int y, int panel) {
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
}
