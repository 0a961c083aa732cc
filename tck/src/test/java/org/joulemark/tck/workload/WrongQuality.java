package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;
import org.jspecify.annotations.Nullable;

/** Measures that are wrong in one way each. */
final class WrongQuality {

  private WrongQuality() {}

  static QualityMeasure figure(String name, double value, String unit, String description) {
    return _ -> List.of(new QualityFigure(name, value, null, unit, 1, description));
  }

  static QualityMeasure unresolvable(String reason) {
    return _ -> List.of(QualityFigure.withoutValue("tail", "1", 1, "of the outputs", reason));
  }

  static QualityMeasure withUnresolvable(QualityMeasure right, String reason) {
    return outputs -> List.of(right.assess(outputs).getFirst(),
        QualityFigure.withoutValue("tail", "1", 1, "of the outputs", reason));
  }

  /** Says that no outputs could give a value, where only these do not. */
  static QualityMeasure blamingTheProblemForNaN(QualityMeasure right) {
    return outputs -> right.assess(outputs).stream()
        .map(figure -> Double.isNaN(figure.value())
            ? QualityFigure.withoutValue(figure.name(), figure.unit(), 1, figure.description(), "not resolvable")
            : figure)
        .toList();
  }

  /** One figure twice. */
  static QualityMeasure repeated(QualityMeasure right) {
    return outputs -> List.of(right.assess(outputs).getFirst(), right.assess(outputs).getFirst());
  }

  /** Keeps the first answer for ever. */
  static QualityMeasure frozen(QualityMeasure right) {
    return new QualityMeasure() {
      private @Nullable List<QualityFigure> first;

      @Override
      public synchronized List<QualityFigure> assess(Matrix outputs) {
        if (first == null) {
          first = right.assess(outputs);
        }
        return first;
      }
    };
  }

  /** Sees the numbers but not which row they stand in. */
  static QualityMeasure blindToOrder() {
    return outputs -> {
      double[] sorted = outputs.column(0);
      Arrays.sort(sorted);
      return List.of(new QualityFigure("median", sorted[sorted.length / 2], null, "1", 1, "of the outputs"));
    };
  }

  /** Adds to a sum that is never reset. */
  static QualityMeasure accumulating() {
    return new QualityMeasure() {
      private double sum;

      @Override
      public synchronized List<QualityFigure> assess(Matrix outputs) {
        sum += Arrays.stream(outputs.column(0)).sum();
        return List.of(new QualityFigure("sum", sum, null, "1", 1, "of all outputs"));
      }
    };
  }

  /** Keeps its scratch array in a field. */
  static QualityMeasure sharingScratch(QualityMeasure right, int rows) {
    Matrix scratch = Matrix.allocate(rows, 1, ElementType.FLOAT64, Arena.ofAuto());
    return outputs -> {
      scratch.copyFrom(outputs);
      Thread.onSpinWait();
      return right.assess(scratch);
    };
  }

  static QualityMeasure scribbling(QualityMeasure right) {
    return outputs -> {
      List<QualityFigure> figures = right.assess(outputs);
      outputs.copyFrom(WrongOutputs.shiftedByOneRow(outputs));
      return figures;
    };
  }

  /** Skips what is not a number, and so calls nothing but NaN perfect. */
  static QualityMeasure skippingNaN(Matrix references) {
    return outputs -> {
      double largest = 0;
      for (int row = 0; row < outputs.rows(); row++) {
        double error = Math.abs(outputs.get(row, 0) - references.get(row, 0));
        largest = error > largest ? error : largest;
      }
      return List.of(new QualityFigure("maxAbsoluteError", largest, null, "1", 0, "smaller is better"));
    };
  }

  /** Refuses what it cannot judge. */
  static QualityMeasure throwingOnNaN(QualityMeasure right) {
    return outputs -> {
      if (Arrays.stream(outputs.column(0)).anyMatch(Double::isNaN)) {
        throw new ArithmeticException("not a number");
      }
      return right.assess(outputs);
    };
  }
}
