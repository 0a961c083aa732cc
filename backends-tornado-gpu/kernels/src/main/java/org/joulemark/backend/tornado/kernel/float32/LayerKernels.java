package org.joulemark.backend.tornado.kernel.float32;

import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_ITEMS;
import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_SIDE;

import org.joulemark.backend.tornado.kernel.Stored;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/**
 * A layer, {@code activation(input x weights + bias)}, alone or with the readout that follows it in one pass: a kernel for each
 * size of a group's tile. The names end with the side of a tile.
 *
 * <p>An item keeps its sums in registers: item (x, y) has the rows {@code y + 16 i} and the outputs {@code x + 16 j} of its
 * group's tile. Strips of both matrices go through local memory.
 *
 * <p>The grid has a group for each tile, outputs along the first index and rows along the second; with a readout one for each tile
 * of rows, which goes along all outputs.
 */
public final class LayerKernels {

  private static final int HIDDEN_LAYER = 0;
  private static final int LAST_LAYER = 1;
  private static final int LOG_AMPLITUDE = 2;
  private static final int SQUARED_DISTANCE = 3;

  private LayerKernels() {}

  /**
   * A layer that another one follows.
   *
   * @param input rows x inputs
   * @param weights inputs x outputs
   * @param bias outputs
   * @param output rows x outputs
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void hidden32(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray output, int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, bias, output, bias, rows, inputs, outputs, 0, activation,
        HIDDEN_LAYER, 2, 16);
  }

  /** As {@link #hidden32}. */
  public static void hidden64(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray output, int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, bias, output, bias, rows, inputs, outputs, 0, activation,
        HIDDEN_LAYER, 4, 8);
  }

  /** As {@link #hidden32}. */
  public static void hidden128(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray output, int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, bias, output, bias, rows, inputs, outputs, 0, activation,
        HIDDEN_LAYER, 8, 8);
  }

  /**
   * A layer that is the answer.
   *
   * @param input rows x inputs
   * @param weights inputs x outputs
   * @param bias outputs
   * @param output rows x outputs
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void last32(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias, FloatArray output,
      int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, bias, input, output, rows, inputs, outputs, 0, activation,
        LAST_LAYER, 2, 16);
  }

  /** As {@link #last32}. */
  public static void last64(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias, FloatArray output,
      int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, bias, input, output, rows, inputs, outputs, 0, activation,
        LAST_LAYER, 4, 8);
  }

  /** As {@link #last32}. */
  public static void last128(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias, FloatArray output,
      int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, bias, input, output, rows, inputs, outputs, 0, activation,
        LAST_LAYER, 8, 8);
  }

  /**
   * The log amplitude: {@code a.s + sum_j ln(2 cosh theta_j)}, theta what the layer gives and s the network's inputs.
   *
   * @param input rows x inputs, what the layer takes
   * @param weights inputs x outputs
   * @param bias outputs
   * @param networkInput rows x sites, s
   * @param visibleBias sites, a
   * @param output rows
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void logAmplitude32(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray networkInput, FloatArray visibleBias, FloatArray output, int rows, int inputs, int outputs,
      int sites, int activation) {
    evaluate(context, input, weights, bias, networkInput, visibleBias, input, output, rows, inputs, outputs, sites,
        activation, LOG_AMPLITUDE, 2, 16);
  }

  /** As {@link #logAmplitude32}. */
  public static void logAmplitude64(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray networkInput, FloatArray visibleBias, FloatArray output, int rows, int inputs, int outputs,
      int sites, int activation) {
    evaluate(context, input, weights, bias, networkInput, visibleBias, input, output, rows, inputs, outputs, sites,
        activation, LOG_AMPLITUDE, 4, 8);
  }

  /** As {@link #logAmplitude32}. */
  public static void logAmplitude128(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray networkInput, FloatArray visibleBias, FloatArray output, int rows, int inputs, int outputs,
      int sites, int activation) {
    evaluate(context, input, weights, bias, networkInput, visibleBias, input, output, rows, inputs, outputs, sites,
        activation, LOG_AMPLITUDE, 8, 8);
  }

  /**
   * The squared distance: {@code |out - c|^2}, out what the layer gives.
   *
   * @param input rows x inputs
   * @param weights inputs x outputs
   * @param bias outputs
   * @param center outputs, c
   * @param output rows
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void squaredDistance32(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias, FloatArray center,
      FloatArray output, int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, center, input, output, rows, inputs, outputs, 0, activation,
        SQUARED_DISTANCE, 2, 16);
  }

  /** As {@link #squaredDistance32}. */
  public static void squaredDistance64(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias, FloatArray center,
      FloatArray output, int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, center, input, output, rows, inputs, outputs, 0, activation,
        SQUARED_DISTANCE, 4, 8);
  }

  /** As {@link #squaredDistance32}. */
  public static void squaredDistance128(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias, FloatArray center,
      FloatArray output, int rows, int inputs, int outputs, int activation) {
    evaluate(context, input, weights, bias, input, center, input, output, rows, inputs, outputs, 0, activation,
        SQUARED_DISTANCE, 8, 8);
  }

  /**
   * All four; what a kernel has no array for is one that it does not touch.
   *
   * @param hidden where {@code HIDDEN_LAYER} goes
   * @param output where the answer of any other goes
   */
  private static void evaluate(
      KernelContext context, @Stored FloatArray input, @Stored FloatArray weights, FloatArray bias,
      @Stored FloatArray networkInput,
      FloatArray constants, @Stored FloatArray hidden, FloatArray output, int rows, int inputs, int outputs, int sites,
      int activation,
      int readout, int perItem, int depth) {
    int side = GROUP_SIDE * perItem;
    float[] inputStrip = context.allocateFloatLocalArray(side * depth);
    float[] weightStrip = context.allocateFloatLocalArray(depth * side);
    float[] sums = new float[perItem * perItem];
    float[] totals = new float[perItem];
    int x = context.localIdx;
    int y = context.localIdy;
    int firstRow = context.groupIdy * side;
    int firstOutput = context.groupIdx * side;
    int endOutput = readout <= LAST_LAYER ? firstOutput + 1 : outputs;
    for (int i = 0; i < perItem; i++) {
      totals[i] = 0;
      if (readout == LOG_AMPLITUDE) {
        totals[i] = visiblePart(networkInput, constants, firstRow + y + i * GROUP_SIDE, x, rows, sites);
      }
    }
    for (int tileOutput = firstOutput; tileOutput < endOutput; tileOutput += side) {
      for (int index = 0; index < perItem * perItem; index++) {
        sums[index] = 0;
      }
      for (int firstInput = 0; firstInput < inputs; firstInput += depth) {
        for (int step = 0; step < side * depth / GROUP_ITEMS; step++) {
          int at = step * GROUP_ITEMS + y * GROUP_SIDE + x;
          inputStrip[at] = elementOrZero(input, firstRow + at / depth, firstInput + at % depth, rows, inputs);
          weightStrip[at] = elementOrZero(weights, firstInput + at / side, tileOutput + at % side, inputs, outputs);
        }
        context.localBarrier();
        for (int k = 0; k < Math.min(depth, inputs - firstInput); k++) {
          for (int i = 0; i < perItem; i++) {
            float value = inputStrip[(y + i * GROUP_SIDE) * depth + k];
            for (int j = 0; j < perItem; j++) {
              sums[i * perItem + j] += value * weightStrip[k * side + x + j * GROUP_SIDE];
            }
          }
        }
        context.localBarrier();
      }
      if (readout <= LAST_LAYER) {
        store(sums, bias, hidden, output, firstRow + y, tileOutput + x, rows, outputs, activation, readout, perItem);
      } else {
        addTerms(totals, sums, bias, constants, tileOutput + x, outputs, activation, readout, perItem);
      }
    }
    if (readout > LAST_LAYER) {
      GroupSum.store(context, totals, output, firstRow, rows, perItem);
    }
  }

  private static float elementOrZero(@Stored FloatArray matrix, int row, int column, int rows, int columns) {
    float element = 0;
    if (row < rows && column < columns) {
      element = Format.get(matrix, row * columns + column);
    }
    return element;
  }

  private static void store(
      float[] sums, FloatArray bias, @Stored FloatArray hidden, FloatArray output, int itemRow, int itemOutput,
      int rows, int outputs,
      int activation, int readout, int perItem) {
    for (int i = 0; i < perItem; i++) {
      for (int j = 0; j < perItem; j++) {
        int row = itemRow + i * GROUP_SIDE;
        int column = itemOutput + j * GROUP_SIDE;
        if (row < rows && column < outputs) {
          float value = Functions.activate(sums[i * perItem + j] + bias.get(column), activation);
          if (readout == HIDDEN_LAYER) {
            Format.set(hidden, row * outputs + column, value);
          } else {
            output.set(row * outputs + column, value);
          }
        }
      }
    }
  }

  /** An item's share of a.s. */
  static float visiblePart(
      @Stored FloatArray networkInput, FloatArray visibleBias, int row, int firstSite, int rows, int sites) {
    float part = 0;
    if (row < rows) {
      for (int site = firstSite; site < sites; site += GROUP_SIDE) {
        part += visibleBias.get(site) * Format.get(networkInput, row * sites + site);
      }
    }
    return part;
  }

  private static void addTerms(
      float[] totals, float[] sums, FloatArray bias, FloatArray constants, int itemOutput, int outputs, int activation,
      int readout, int perItem) {
    for (int i = 0; i < perItem; i++) {
      for (int j = 0; j < perItem; j++) {
        int column = itemOutput + j * GROUP_SIDE;
        if (column < outputs) {
          float value = Functions.activate(sums[i * perItem + j] + bias.get(column), activation);
          totals[i] += readout == LOG_AMPLITUDE
              ? Functions.logTwoCosh(value)
              : Functions.square(value - constants.get(column));
        }
      }
    }
  }
}
