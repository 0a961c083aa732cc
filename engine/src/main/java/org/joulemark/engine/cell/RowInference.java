package org.joulemark.engine.cell;

import java.lang.foreign.Arena;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InputKind;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.Problem;
import org.joulemark.api.Settings;
import org.joulemark.api.StandardScaling;
import org.joulemark.api.Support;
import org.jspecify.annotations.Nullable;

/** Evaluates a problem's networks over any rows, once. */
public final class RowInference {

  private static final int MOST_BATCH_ROWS = 4096;

  private final InferenceBackend backend;
  private final Settings settings;
  private final Precision precision;
  private final long seed;

  public RowInference(InferenceBackend backend, Settings settings, Precision precision, long seed) {
    this.backend = backend;
    this.settings = settings;
    this.precision = precision;
    this.seed = seed;
  }

  /**
   * The combined outputs: rows x outputs.
   *
   * @param rows rows x inputs, as users have them; null for the problem's own
   * @throws InvalidInputException where the rows do not fit the network, or the backend refuses it
   */
  public Matrix evaluate(Problem problem, @Nullable Matrix rows) {
    return switch (problem) {
      case InferenceProblem inference -> rows == null
          ? evaluate(inference, inference.inputs())
          : evaluateRaw(inference, rows);
    };
  }

  private Matrix evaluateRaw(InferenceProblem problem, Matrix rows) {
    requireFit(problem, rows);
    StandardScaling scaling = problem.inputScaling();
    if (scaling == null) {
      return evaluate(problem, rows);
    }
    try (Arena arena = Arena.ofConfined()) {
      return evaluate(problem, scaled(rows, scaling, arena));
    }
  }

  private static Matrix scaled(Matrix rows, StandardScaling scaling, Arena arena) {
    Matrix scaled = Matrix.allocate(rows.rows(), rows.columns(), ElementType.FLOAT64, arena);
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 0; column < rows.columns(); column++) {
        scaled.set(row, column, scaling.apply(column, rows.get(row, column)));
      }
    }
    return scaled;
  }

  private Matrix evaluate(InferenceProblem problem, Matrix rows) {
    if (backend.available(settings) instanceof Support.No(String reason)) {
      throw new InvalidInputException("backend '" + backend.id() + "' is unavailable: " + reason);
    }
    int batchRows = Math.min(rows.rows(), MOST_BATCH_ROWS);
    var compilation = Compilation.of(backend, settings, problem, precision, seed);
    if (compilation.supports(batchRows) instanceof Support.No(String reason)) {
      throw new InvalidInputException("backend '" + backend.id() + "' refuses this network: " + reason);
    }
    try (var ensemble = compilation.compile(batchRows)) {
      return BatchEvaluation.evaluate(ensemble, rows);
    }
  }

  private static void requireFit(InferenceProblem problem, Matrix rows) {
    if (rows.columns() != problem.inputs().columns()) {
      throw new InvalidInputException(
          "the rows have " + rows.columns() + " columns; the network takes " + problem.inputs().columns());
    }
    if (problem.members().stream().anyMatch(member -> member.network().inputKind() == InputKind.SPIN)) {
      requireSpins(rows);
    }
  }

  private static void requireSpins(Matrix rows) {
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 0; column < rows.columns(); column++) {
        if (Math.abs(rows.get(row, column)) != 1) {
          throw new InvalidInputException(
              "row " + (row + 1) + ", column " + (column + 1) + " is " + rows.get(row, column)
                  + "; this network takes spins: 1 or -1");
        }
      }
    }
  }
}
