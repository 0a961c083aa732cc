package org.joulemark.tck.backend.inference;

import java.lang.foreign.Arena;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.tck.golden.GoldenCase;

/** Finds out which common mistake explains wrong outputs. It judges nothing: the golden references have done that. */
final class Diagnosis {

  private final GoldenCase golden;
  private final Matrix outputs;
  private final Precision precision;

  private Diagnosis(GoldenCase golden, Matrix outputs, Precision precision) {
    this.golden = golden;
    this.outputs = outputs;
    this.precision = precision;
  }

  /** A clause for the author; empty where no known mistake explains all outputs. */
  static Optional<String> of(GoldenCase golden, Matrix outputs, Precision precision) {
    return new Diagnosis(golden, outputs, precision).cause();
  }

  private Optional<String> cause() {
    if (numbers(outputs).anyMatch(Double::isNaN)) {
      return Optional.of("NaN stands where numbers should");
    }
    if (precision == Precision.FLOAT64 && agree(outputs, golden.references(), Precision.FLOAT32)) {
      return Optional.of("it is as exact as float32, not as float64: some of the arithmetic is narrower than declared");
    }
    return mistaken().or(this::misplaced).or(this::clamped);
  }

  private static DoubleStream numbers(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).flatMapToDouble(DoubleStream::of);
  }

  private Optional<String> mistaken() {
    return Suspicions.about(golden.network(), golden.inputs()).stream()
        // Most are out of the question after one row, and all rows of a deep network take long.
        .filter(suspicion -> explains(suspicion, outputs.rowRange(0, 1), 1))
        .filter(suspicion -> explains(suspicion, outputs, golden.inputs().rows()))
        .map(suspicion -> "these are the outputs that follow where " + suspicion.cause())
        .findFirst();
  }

  /** Whether these outputs are what the first golden rows, starting over at the last, give if the suspicion is right. */
  private boolean explains(Suspicion suspicion, Matrix given, int goldenRows) {
    Matrix exact = ReferenceInterpreter.evaluate(
        suspicion.network(), suspicion.inputs().rowRange(0, goldenRows), Arena.ofAuto());
    return agree(given, Matrices.map(exact, output -> output + suspicion.correction()), precision);
  }

  /** Of answers of several numbers: each is there, and in the wrong place, or not all are there. */
  private Optional<String> misplaced() {
    int answers = outputs.columns();
    if (answers == 1) {
      return Optional.empty();
    }
    if (holds((row, output) -> output * outputs.rows() + row, answers)) {
      return Optional.of("the outputs stand column by column where they should stand row by row (transposed)");
    }
    if (holds((row, output) -> row, 1)) {
      return Optional.of("each row's outputs begin one number after those of the row before, not " + answers);
    }
    return holds((row, output) -> row * answers + output, 1)
        ? Optional.of("the first output of each row is right, and the others are not")
        : Optional.empty();
  }

  /** Tells where an output stands, counted row by row from the first number of all. */
  private interface Place {
    int of(int row, int output);
  }

  /** Whether the first so many outputs of all rows are right if they are read from these places. */
  private boolean holds(Place place, int answers) {
    int columns = outputs.columns();
    Matrix reread = Matrices.filled(outputs.rows(), answers,
        (row, output) -> outputs.get(place.of(row, output) / columns, place.of(row, output) % columns));
    return agree(reread, golden.references(), precision);
  }

  /** In all columns that are given. */
  private boolean agree(Matrix given, Matrix expected, Precision tolerated) {
    for (int row = 0; row < given.rows(); row++) {
      int goldenRow = row % expected.rows();
      for (int output = 0; output < given.columns(); output++) {
        double deviation = Math.abs(given.get(row, output) - expected.get(goldenRow, output));
        if (!(deviation <= golden.allowedDeviation(goldenRow, output, tolerated))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Every output is right up to some number, and that number from there on. */
  private Optional<String> clamped() {
    double largest = numbers(outputs).max().orElseThrow();
    Matrix clamped = Matrices.map(golden.references(), reference -> Math.min(reference, largest));
    return agree(outputs, clamped, precision)
        ? Optional.of("the outputs are clamped at " + largest)
        : Optional.empty();
  }
}
