package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.joulemark.backend.cpu.kernel.Stage;

/** {@code |out - center|^2}. */
final class DistanceReadout {

  private final float[] center;
  private final int paddedOutputs;
  private final float[] sums;

  DistanceReadout(double[] center, int chunkRows) {
    paddedOutputs = Lanes.padded(center.length);
    this.center = Lanes.allocate(paddedOutputs);
    for (int output = 0; output < center.length; output++) {
      this.center[FIRST + output] = (float) center[output];
    }
    sums = Lanes.allocate(chunkRows * COUNT);
  }

  /**
   * The stages that read out a chunk.
   *
   * @param outputs of the last layer, rows x padded outputs from {@link Lanes#FIRST} on
   * @param results one per row from {@link Lanes#FIRST} on
   */
  List<Stage> stages(float[] outputs, float[] results) {
    return List.of(
        (firstRow, rows) -> addSquares(rows, outputs),
        (firstRow, rows) -> LaneFold.add(sums, Lanes.padded(rows), 0, LaneFold.FOLDS),
        (firstRow, rows) -> System.arraycopy(sums, FIRST, results, FIRST, rows));
  }

  private void addSquares(int rows, float[] outputs) {
    for (int row = 0; row < rows; row++) {
      addSquaresOfRow(row, outputs);
    }
  }

  private void addSquaresOfRow(int row, float[] outputs) {
    int first = FIRST + row * paddedOutputs;
    FloatVector sum = FloatVector.zero(FLOATS);
    for (int output = 0; output < paddedOutputs; output += COUNT) {
      FloatVector difference =
          FloatVector.fromArray(FLOATS, outputs, first + output)
              .sub(FloatVector.fromArray(FLOATS, center, FIRST + output));
      sum = difference.fma(difference, sum);
    }
    sum.intoArray(sums, FIRST + row * COUNT);
  }
}
