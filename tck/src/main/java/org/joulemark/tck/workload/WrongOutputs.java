package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/** Outputs that a broken backend might give, made from the right ones. */
final class WrongOutputs {

  private static final long SEED = 20_220_921;

  private WrongOutputs() {}

  /** Each row answers for the next. */
  static Matrix shiftedByOneRow(Matrix right) {
    return inOrder(right, IntStream.range(0, right.rows()).map(row -> (row + 1) % right.rows()).toArray());
  }

  /** The same rows in another order, by Fisher and Yates. */
  static Matrix shuffled(Matrix right) {
    RandomGenerator random = random();
    int[] rows = IntStream.range(0, right.rows()).toArray();
    for (int row = rows.length - 1; row > 0; row--) {
      int other = random.nextInt(row + 1);
      int kept = rows[row];
      rows[row] = rows[other];
      rows[other] = kept;
    }
    return inOrder(right, rows);
  }

  private static Matrix inOrder(Matrix right, int[] rows) {
    Matrix wrong = copy(right);
    for (int row = 0; row < rows.length; row++) {
      wrong.rowRange(row, 1).copyFrom(right.rowRange(rows[row], 1));
    }
    return wrong;
  }

  /** Each with a Gaussian error as large as the spread of the right ones among the rows. */
  static Matrix noisy(Matrix right) {
    RandomGenerator random = random();
    Matrix wrong = copy(right);
    for (int output = 0; output < right.columns(); output++) {
      double spread = spread(right.column(output));
      for (int row = 0; row < right.rows(); row++) {
        wrong.set(row, output, right.get(row, output) + spread * random.nextGaussian());
      }
    }
    return wrong;
  }

  /** NaN in every tenth row, beginning with the first. */
  static Matrix withSomeNaN(Matrix right) {
    Matrix wrong = copy(right);
    for (int row = 0; row < wrong.rows(); row += 10) {
      fill(wrong.rowRange(row, 1), Double.NaN);
    }
    return wrong;
  }

  static Matrix allNaN(Matrix right) {
    Matrix wrong = copy(right);
    fill(wrong, Double.NaN);
    return wrong;
  }

  /** A right answer, in memory of its own. */
  static Matrix copy(Matrix right) {
    Matrix copy = Matrix.allocate(right.rows(), right.columns(), ElementType.FLOAT64, Arena.ofAuto());
    copy.copyFrom(right);
    return copy;
  }

  private static void fill(Matrix matrix, double number) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        matrix.set(row, column, number);
      }
    }
  }

  private static double spread(double[] values) {
    double mean = DoubleStream.of(values).average().orElseThrow();
    return Math.sqrt(
        DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).average().orElseThrow());
  }

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }
}
