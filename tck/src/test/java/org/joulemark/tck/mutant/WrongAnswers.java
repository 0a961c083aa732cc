package org.joulemark.tck.mutant;

import java.util.Arrays;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Readout;

/** What goes wrong with answers of several numbers; those of one stay right. */
final class WrongAnswers {

  private WrongAnswers() {}

  static void columnByColumn(CompiledNetwork right) {
    right.infer();
    Matrix output = right.output();
    double[][] answers = answers(output);
    for (int row = 0; row < answers.length; row++) {
      for (int answer = 0; answer < answers[row].length; answer++) {
        setNumber(output, answer * answers.length + row, answers[row][answer]);
      }
    }
  }

  /** The others are what the buffer was made with. */
  static void firstAlone(CompiledNetwork right) {
    right.infer();
    Matrix output = right.output();
    for (int row = 0; row < output.rows(); row++) {
      for (int answer = 1; answer < output.columns(); answer++) {
        output.set(row, answer, 0);
      }
    }
  }

  /** Each row's answer begins one number after that of the row before, and writes over the rest of it. */
  static void oneNumberApart(CompiledNetwork right) {
    right.infer();
    Matrix output = right.output();
    double[][] answers = answers(output);
    output.segment().fill((byte) 0);
    for (int row = 0; row < answers.length; row++) {
      for (int answer = 0; answer < answers[row].length; answer++) {
        setNumber(output, row + answer, answers[row][answer]);
      }
    }
  }

  /** Sums squares as for a score, whatever the readout. */
  static RowArithmetic distanceFromZero(RowArithmetic right) {
    return (network, row) -> {
      double[] answers = right.evaluate(network, row);
      if (network.readout() instanceof Readout.Identity) {
        double distance = Arrays.stream(answers).map(number -> number * number).sum();
        Arrays.fill(answers, distance);
      }
      return answers;
    };
  }

  private static double[][] answers(Matrix output) {
    double[][] answers = new double[output.rows()][];
    Arrays.setAll(answers, output::row);
    return answers;
  }

  /** Places are counted row by row. */
  private static void setNumber(Matrix output, int place, double number) {
    output.set(place / output.columns(), place % output.columns(), number);
  }
}
