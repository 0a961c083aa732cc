package org.joulemark.tck.backend;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.tck.golden.GoldenCase;

/** Finds out which common mistake explains wrong outputs. It judges nothing: the golden references have done that. */
final class Diagnosis {

  private final GoldenCase golden;
  private final double[] outputs;
  private final Precision precision;

  private Diagnosis(GoldenCase golden, double[] outputs, Precision precision) {
    this.golden = golden;
    this.outputs = outputs;
    this.precision = precision;
  }

  /** A clause for the author; empty where no known mistake explains all outputs. */
  static Optional<String> of(GoldenCase golden, double[] outputs, Precision precision) {
    return new Diagnosis(golden, outputs, precision).cause();
  }

  private Optional<String> cause() {
    if (DoubleStream.of(outputs).anyMatch(Double::isNaN)) {
      return Optional.of("NaN stands where numbers should");
    }
    if (precision == Precision.FLOAT64 && agrees(golden.references(), Precision.FLOAT32)) {
      return Optional.of("it is as exact as float32, not as float64: some of the arithmetic is narrower than declared");
    }
    return mistaken().or(this::clamped);
  }

  private Optional<String> mistaken() {
    return Suspicions.about(golden.network(), golden.inputs()).stream()
        .filter(suspicion -> agrees(outputsOf(suspicion), precision))
        .map(suspicion -> "these are the outputs that follow where " + suspicion.cause())
        .findFirst();
  }

  private static double[] outputsOf(Suspicion suspicion) {
    return DoubleStream.of(ReferenceInterpreter.evaluate(suspicion.network(), suspicion.inputs()))
        .map(output -> output + suspicion.correction())
        .toArray();
  }

  private boolean agrees(double[] expected, Precision tolerated) {
    for (int row = 0; row < outputs.length; row++) {
      int goldenRow = row % expected.length;
      if (!(Math.abs(outputs[row] - expected[goldenRow]) <= golden.allowedDeviation(goldenRow, tolerated))) {
        return false;
      }
    }
    return true;
  }

  /** Every output is right up to some number, and that number from there on. */
  private Optional<String> clamped() {
    double largest = DoubleStream.of(outputs).max().orElseThrow();
    double[] clamped = DoubleStream.of(golden.references()).map(reference -> Math.min(reference, largest)).toArray();
    return agrees(clamped, precision)
        ? Optional.of("the outputs are clamped at " + largest)
        : Optional.empty();
  }
}
