package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;

/** {@code |out - center|^2}. */
final class DistanceReadout implements RowReadout {

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

  @Override
  public void read(int rows, double[] inputs, double[] outputs, double[] results) {
    for (int row = 0; row < rows; row++) {
      addSquares(row, outputs);
    }
    LaneFold.add(sums, Lanes.padded(rows), 0, LaneFold.FOLDS);
    System.arraycopy(sums, FIRST, results, FIRST, rows);
  }

  private void addSquares(int row, double[] outputs) {
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
