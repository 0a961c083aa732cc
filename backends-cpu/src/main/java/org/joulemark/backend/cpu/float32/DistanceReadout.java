package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/** {@code |out - center|^2}. */
final class DistanceReadout implements RowReadout {

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

  @Override
  public void read(int rows, float[] inputs, float[] outputs, float[] results) {
    for (int row = 0; row < rows; row++) {
      addSquares(row, outputs);
    }
    LaneFold.add(sums, Lanes.padded(rows), 0, LaneFold.FOLDS);
    System.arraycopy(sums, FIRST, results, FIRST, rows);
  }

  private void addSquares(int row, float[] outputs) {
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
