package org.joulemark.tck.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/** How far outputs lie from the references, at worst and in the mean; and the outputs from small to large, as a curve. */
record ToyQuality(double[][] references) implements QualityMeasure {

  static ToyQuality by(Matrix references) {
    return new ToyQuality(rows(references));
  }

  private static double[][] rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toArray(double[][]::new);
  }

  @Override
  public List<QualityFigure> assess(Matrix outputs) {
    double largest = 0;
    double sum = 0;
    for (int row = 0; row < references.length; row++) {
      for (int output = 0; output < references[row].length; output++) {
        double error = Math.abs(outputs.get(row, output) - references[row][output]);
        largest = Math.max(largest, error);
        sum += error;
      }
    }
    return List.of(
        new QualityFigure("maxAbsoluteError", largest, null, "1", 0, "smaller is better"),
        new QualityFigure("meanAbsoluteError", sum / (outputs.rows() * outputs.columns()), null, "1", 0,
            "smaller is better"),
        QualityFigure.withoutValue("tail", "1", 1, "smaller is better", "not resolvable with 64 states"));
  }

  @Override
  public List<QualityCurve> curves(Matrix outputs) {
    double[] sorted = outputs.column(0);
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
