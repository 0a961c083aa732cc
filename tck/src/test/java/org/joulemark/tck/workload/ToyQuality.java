package org.joulemark.tck.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/** How far outputs lie from the references, at worst and in the mean; and the outputs from small to large, as a curve. */
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
        new QualityFigure("maxAbsoluteError", largest, null, "1", 0, "smaller is better"),
        new QualityFigure("meanAbsoluteError", sum / outputs.length, null, "1", 0, "smaller is better"),
        QualityFigure.withoutValue("tail", "1", 1, "smaller is better", "not resolvable with 64 states"));
  }

  @Override
  public List<QualityCurve> curves(double[] outputs) {
    double[] sorted = outputs.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      return List.of();
    }
    List<QualityCurve.Point> points =
        IntStream.range(0, sorted.length).mapToObj(row -> new QualityCurve.Point(row + 1, sorted[row])).toList();
    return List.of(
        new QualityCurve(
            "outputs", "Sorted outputs", new QualityCurve.Axis("rank", true), new QualityCurve.Axis("output", false),
            points));
  }
}
