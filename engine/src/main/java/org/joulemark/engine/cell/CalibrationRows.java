package org.joulemark.engine.cell;

import java.lang.foreign.Arena;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/** The part of a problem's rows by which a backend may choose its ranges. */
final class CalibrationRows {

  /** Enough to see a range, and little enough that the rows which are judged are others. */
  private static final int MOST_ROWS = 1000;
  private static final int ONE_ROW_OF = 10;

  private CalibrationRows() {}

  /** Every tenth row or fewer, evenly spread, for rows may be sorted; a copy. */
  static Matrix of(Matrix inputs) {
    int count = Math.clamp(inputs.rows() / ONE_ROW_OF, 1, MOST_ROWS);
    int stride = inputs.rows() / count;
    Matrix part = Matrix.allocate(count, inputs.columns(), ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < count; row++) {
      part.rowRange(row, 1).copyFrom(inputs.rowRange(row * stride, 1));
    }
    return part;
  }
}
