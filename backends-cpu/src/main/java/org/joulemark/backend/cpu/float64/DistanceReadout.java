package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import org.joulemark.backend.cpu.kernel.Stage;

/** {@code |out - center|^2}. */
final class DistanceReadout {

  private final double[] center;
  private final int paddedOutputs;
  private final double[] sums;

  DistanceReadout(double[] center, int chunkRows) {
    paddedOutputs = Lanes.padded(center.length);
    this.center = Lanes.allocate(paddedOutputs);
    for (int output = 0; output < center.length; output++) {
      this.center[FIRST + output] = center[output];
    }
    sums = Lanes.allocate(chunkRows * COUNT);
  }

  /**
   * The stages that read out a chunk.
   *
   * @param outputs of the last layer, rows x padded outputs from {@link Lanes#FIRST} on
   * @param results one per row from {@link Lanes#FIRST} on
   */
  List<Stage> stages(double[] outputs, double[] results) {
    return List.of(
        (firstRow, rows) -> addSquares(rows, outputs),
        (firstRow, rows) -> LaneFold.add(sums, Lanes.padded(rows), 0, LaneFold.FOLDS),
        (firstRow, rows) -> System.arraycopy(sums, FIRST, results, FIRST, rows));
  }

  private void addSquares(int rows, double[] outputs) {
    for (int row = 0; row < rows; row++) {
      addSquaresOfRow(row, outputs);
    }
  }

  private void addSquaresOfRow(int row, double[] outputs) {
    int first = FIRST + row * paddedOutputs;
    DoubleVector sum = DoubleVector.zero(DOUBLES);
    for (int output = 0; output < paddedOutputs; output += COUNT) {
      DoubleVector difference =
          DoubleVector.fromArray(DOUBLES, outputs, first + output)
              .sub(DoubleVector.fromArray(DOUBLES, center, FIRST + output));
      sum = difference.fma(difference, sum);
    }
    sum.intoArray(sums, FIRST + row * COUNT);
  }
}
