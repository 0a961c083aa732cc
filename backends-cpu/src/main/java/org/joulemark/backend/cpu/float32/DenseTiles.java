package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

/**
 * The matrix product of one dense layer, in register tiles of four rows, and of one for what is left of the rows. Every output
 * is summed from the bias on in the order of its inputs, whatever tile it falls into. Immutable.
 *
 * <p>Weights lie panel after panel, a panel being one vector of outputs, in it input after input, from {@link Lanes#FIRST}
 * on.
 */
final class DenseTiles {

  private static final int TILE_ROWS = 4;

  /** Twelve or sixteen sums want the 32 registers that come with vectors of 512 bits; with 16 registers they would spill. */
  private static final int WIDEST_TILE = FLOATS.vectorBitSize() >= 512 ? 4 : 2;

  private final int paddedOutputs;
  private final FourRowTiles fourRows;
  private final OneRowTiles oneRow;

  /**
   * Tiles of one layer.
   *
   * @param weights packed as said above
   * @param bias one per padded output, from {@link Lanes#FIRST} on
   */
  DenseTiles(float[] weights, float[] bias, int inputs, int paddedOutputs) {
    this.paddedOutputs = paddedOutputs;
    fourRows = new FourRowTiles(weights, bias, inputs, paddedOutputs);
    oneRow = new OneRowTiles(weights, bias, inputs);
  }

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
      int panels = Math.min((paddedOutputs - panel) / COUNT, WIDEST_TILE);
      switch (panels) {
        case 4 -> multiplyFourPanels(tiled, from, stride, to, panel);
        case 3 -> multiplyThreePanels(tiled, from, stride, to, panel);
        case 2 -> multiplyTwoPanels(tiled, from, stride, to, panel);
        default -> multiplyOnePanel(tiled, from, stride, to, panel);
      }
      panel += panels * COUNT;
    }
    for (int row = tiled; row < rows; row++) {
      multiplyRow(from, FIRST + row * stride, to, FIRST + row * paddedOutputs);
    }
  }

  private void multiplyFourPanels(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRows.fourPanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyThreePanels(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRows.threePanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyTwoPanels(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRows.twoPanels(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyOnePanel(int rows, float[] from, int stride, float[] to, int panel) {
    for (int row = 0; row < rows; row += TILE_ROWS) {
      fourRows.onePanel(from, FIRST + row * stride, stride, to, FIRST + row * paddedOutputs + panel, panel);
    }
  }

  private void multiplyRow(float[] from, int x, float[] to, int y) {
    int panel = 0;
    for (; panel + 4 * COUNT <= paddedOutputs; panel += 4 * COUNT) {
      oneRow.fourPanels(from, x, to, y + panel, panel);
    }
    for (; panel < paddedOutputs; panel += COUNT) {
      oneRow.onePanel(from, x, to, y + panel, panel);
    }
  }
}
