package org.joulemark.tck.workload;

import java.util.function.DoublePredicate;
import org.joulemark.api.Matrix;
import org.joulemark.tck.plugin.Broken;

/** Demands on every number of a matrix. */
final class Numbers {

  private Numbers() {}

  static void requireAll(NamedMatrix named, DoublePredicate allowed, String expected, String probableCause) {
    Matrix matrix = named.matrix();
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        double value = matrix.get(row, column);
        if (!allowed.test(value)) {
          throw Broken.because(expected, value + " in " + named.name() + " at row " + row + ", column " + column,
              probableCause);
        }
      }
    }
  }
}
