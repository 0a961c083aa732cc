package org.joulemark.tck.workload;

import java.util.List;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/** How far outputs lie from the references, at worst and in the mean. */
record ToyQuality(double[] references) implements QualityMeasure {

  @Override
  public List<QualityFigure> assess(double[] outputs) {
    double largest = 0;
    double sum = 0;
    for (int row = 0; row < outputs.length; row++) {
      double error = Math.abs(outputs[row] - references[row]);
      largest = Math.max(largest, error);
      sum += error;
    }
    return List.of(
        new QualityFigure("maxAbsoluteError", largest, null, "1", "smaller is better"),
        new QualityFigure("meanAbsoluteError", sum / outputs.length, null, "1", "smaller is better"));
  }
}
