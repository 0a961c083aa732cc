package org.example.isingchain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/** How far off single states are, and how far the sum over all of them is. */
final class RingQuality implements QualityMeasure {

  private static final String LARGEST_ERROR = "maxAbsoluteError";

  private final Ring ring;
  private final double[] references;

  RingQuality(Ring ring, double[] references) {
    this.ring = ring;
    this.references = references.clone();
  }

  /**
   * The largest error that is an answer. Who knows nothing of the spins takes every state for the mean one, and is off by
   * K times the number of bonds where all spins are equal.
   */
  QualityBound bound() {
    return new QualityBound(LARGEST_ERROR, ring.coupling() * ring.sites(), "all states taken for alike");
  }

  @Override
  public List<QualityFigure> assess(Matrix outputs) {
    return assess(outputs.column(0));
  }

  private List<QualityFigure> assess(double[] outputs) {
    return List.of(
        new QualityFigure(LARGEST_ERROR, maxAbsoluteError(outputs), null, "1", 0,
            "largest error of ln psi; 0 is exact"),
        new QualityFigure("partitionFunctionRatio", partitionFunctionRatio(outputs), null, "1", 1,
            "sum of the weights over that of the transfer matrix; 1 is exact"));
  }

  private double maxAbsoluteError(double[] outputs) {
    return IntStream.range(0, outputs.length)
        .mapToDouble(state -> Math.abs(outputs[state] - references[state]))
        .reduce(0, Math::max);
  }

  /** Weights are taken relative to the largest, which keeps every exponential within range. */
  private double partitionFunctionRatio(double[] outputs) {
    double largest = Arrays.stream(outputs).reduce(Double.NEGATIVE_INFINITY, Math::max);
    double sum = Arrays.stream(outputs).map(output -> Math.exp(output - largest)).sum();
    return sum * Math.exp(largest - ring.logConstant() - ring.logPartitionFunction());
  }
}
