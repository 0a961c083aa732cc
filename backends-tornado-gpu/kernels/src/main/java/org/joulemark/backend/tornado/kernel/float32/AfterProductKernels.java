package org.joulemark.backend.tornado.kernel.float32;

import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_SIDE;

import org.joulemark.backend.tornado.kernel.Stored;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/**
 * What follows a matrix product that a library computed: bias and activation, alone or with the readout in one pass.
 *
 * <p>The grid has a group for each 16 rows and 16 outputs; with a readout one for each 16 rows, which goes along all outputs.
 */
public final class AfterProductKernels {

  private AfterProductKernels() {}

  /**
   * A layer that another one follows.
   *
   * @param sums rows x outputs, the product of rows and weights
   * @param bias outputs
   * @param output rows x outputs
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void hidden(
      KernelContext context, FloatArray sums, FloatArray bias, @Stored FloatArray output, int rows, int outputs,
      int activation) {
    int row = context.groupIdy * GROUP_SIDE + context.localIdy;
    int column = context.groupIdx * GROUP_SIDE + context.localIdx;
    if (row < rows && column < outputs) {
      Format.set(output, row * outputs + column, value(sums, bias, row, column, outputs, activation));
    }
  }

  /** As {@link #hidden}, for a layer that is the answer. */
  public static void last(
      KernelContext context, FloatArray sums, FloatArray bias, FloatArray output, int rows, int outputs,
      int activation) {
    int row = context.groupIdy * GROUP_SIDE + context.localIdy;
    int column = context.groupIdx * GROUP_SIDE + context.localIdx;
    if (row < rows && column < outputs) {
      output.set(row * outputs + column, value(sums, bias, row, column, outputs, activation));
    }
  }

  /**
   * The log amplitude, as {@link LayerKernels#logAmplitude32} gives it.
   *
   * @param sums rows x outputs, the product of rows and weights
   * @param bias outputs
   * @param networkInput rows x sites
   * @param visibleBias sites
   * @param output rows
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void logAmplitude(
      KernelContext context, FloatArray sums, FloatArray bias, @Stored FloatArray networkInput, FloatArray visibleBias,
      FloatArray output, int rows, int outputs, int sites, int activation) {
    float[] parts = new float[2];
    int firstRow = context.groupIdy * GROUP_SIDE;
    int row = firstRow + context.localIdy;
    float part = LayerKernels.visiblePart(networkInput, visibleBias, row, context.localIdx, rows, sites);
    if (row < rows) {
      for (int column = context.localIdx; column < outputs; column += GROUP_SIDE) {
        part += Functions.logTwoCosh(value(sums, bias, row, column, outputs, activation));
      }
    }
    parts[0] = part;
    GroupSum.store(context, parts, output, firstRow, rows, 1);
  }

  /**
   * The squared distance, as {@link LayerKernels#squaredDistance32} gives it.
   *
   * @param sums rows x outputs, the product of rows and weights
   * @param bias outputs
   * @param center outputs
   * @param output rows
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  public static void squaredDistance(
      KernelContext context, FloatArray sums, FloatArray bias, FloatArray center, FloatArray output, int rows,
      int outputs, int activation) {
    float[] parts = new float[2];
    int firstRow = context.groupIdy * GROUP_SIDE;
    int row = firstRow + context.localIdy;
    float part = 0;
    if (row < rows) {
      for (int column = context.localIdx; column < outputs; column += GROUP_SIDE) {
        part += Functions.square(value(sums, bias, row, column, outputs, activation) - center.get(column));
      }
    }
    parts[0] = part;
    GroupSum.store(context, parts, output, firstRow, rows, 1);
  }

  private static float value(
      FloatArray sums, FloatArray bias, int row, int column, int outputs, int activation) {
    return Functions.activate(sums.get(row * outputs + column) + bias.get(column), activation);
  }
}
