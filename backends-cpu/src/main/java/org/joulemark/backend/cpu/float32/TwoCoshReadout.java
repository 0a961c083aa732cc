package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.joulemark.backend.cpu.kernel.ProductScaling;
import org.joulemark.backend.cpu.kernel.Stage;

/**
 * {@code a.s + sum_j ln(2 cosh theta_j)}. With {@code ln(2 cosh theta) = |theta| + ln(1 + e^(-2|theta|))} no exponential
 * overflows whatever theta is, and the factors {@code 1 + e^(-2|theta|)}, each from 1 to 2, are multiplied so that a row
 * costs one logarithm. A padding output has theta = 0 and so the factor 2, which {@link ProductScaling} takes out again.
 */
final class TwoCoshReadout {

  private final float[] visibleBias;
  private final int paddedOutputs;
  private final int blockOutputs;
  private final ProductLogarithm logarithm;
  private final float[] magnitudes;

  /**
   * @param visibleBias empty for none
   */
  TwoCoshReadout(double[] visibleBias, int outputs, int chunkRows) {
    this.visibleBias = new float[visibleBias.length];
    for (int input = 0; input < visibleBias.length; input++) {
      this.visibleBias[input] = (float) visibleBias[input];
    }
    ProductScaling scaling = ProductScaling.forFactorsUpToTwo(outputs, COUNT, Lanes.MAX_EXPONENT);
    paddedOutputs = Lanes.padded(outputs);
    blockOutputs = scaling.blockVectors() * COUNT;
    logarithm = new ProductLogarithm(scaling, paddedOutputs / COUNT, chunkRows);
    magnitudes = Lanes.allocate(chunkRows * COUNT);
  }

  /**
   * The stages that read out a chunk.
   *
   * @param inputs the network's own inputs, rows x inputs from {@link Lanes#FIRST} on
   * @param outputs of the last layer, rows x padded outputs from {@link Lanes#FIRST} on
   * @param results one per row from {@link Lanes#FIRST} on, with room for whole vectors
   */
  List<Stage> stages(float[] inputs, float[] outputs, float[] results) {
    List<Stage> stages = new ArrayList<>();
    stages.add((firstRow, rows) -> multiplyBlocks(rows, outputs));
    stages.add((firstRow, rows) -> LaneFold.add(magnitudes, Lanes.padded(rows), 0, LaneFold.FOLDS));
    stages.add((firstRow, rows) -> System.arraycopy(magnitudes, FIRST, results, FIRST, rows));
    if (visibleBias.length > 0) {
      stages.add((firstRow, rows) -> addVisibleBias(rows, inputs, results));
    }
    stages.addAll(logarithm.stages(results));
    return stages;
  }

  private void multiplyBlocks(int rows, float[] outputs) {
    Arrays.fill(magnitudes, FIRST, FIRST + rows * COUNT, 0f);
    logarithm.begin(rows);
    for (int output = 0; output < paddedOutputs; output += blockOutputs) {
      multiplyFactors(rows, outputs, output, Math.min(output + blockOutputs, paddedOutputs));
      logarithm.endBlock(rows);
    }
  }

  private void multiplyFactors(int rows, float[] outputs, int firstOutput, int endOutput) {
    for (int row = 0; row < rows; row++) {
      int first = FIRST + row * paddedOutputs;
      FloatVector sum = FloatVector.fromArray(FLOATS, magnitudes, FIRST + row * COUNT);
      FloatVector product = FloatVector.broadcast(FLOATS, logarithm.start);
      for (int output = firstOutput; output < endOutput; output += COUNT) {
        FloatVector magnitude = FloatVector.fromArray(FLOATS, outputs, first + output).abs();
        product = Exponential.ofNonPositive(magnitude.mul(-2f)).fma(product, product);
        sum = sum.add(magnitude);
      }
      sum.intoArray(magnitudes, FIRST + row * COUNT);
      product.intoArray(logarithm.products, FIRST + row * COUNT);
    }
  }

  private void addVisibleBias(int rows, float[] inputs, float[] results) {
    for (int row = 0; row < rows; row++) {
      int first = FIRST + row * visibleBias.length;
      float sum = 0;
      for (int input = 0; input < visibleBias.length; input++) {
        sum = Math.fma(visibleBias[input], inputs[first + input], sum);
      }
      results[FIRST + row] += sum;
    }
  }
}
