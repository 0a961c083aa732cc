package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Activations of whole vectors, in place, from {@link Lanes#FIRST} to an end. Each maps 0 to 0, and not a number to not a number. */
final class Activations {

  private Activations() {}

  /** x where positive, else 0. */
  static void rectify(double[] values, int end) {
    for (int at = FIRST; at < end; at += COUNT) {
      DoubleVector x = DoubleVector.fromArray(DOUBLES, values, at);
      x.blend(0, x.compare(VectorOperators.LT, 0)).intoArray(values, at);
    }
  }

  /** x where positive, else e^x - 1. */
  static void rectifyExponentially(double[] values, int end) {
    for (int at = FIRST; at < end; at += COUNT) {
      DoubleVector x = DoubleVector.fromArray(DOUBLES, values, at);
      Exponential.minusOneOfNonPositive(x).blend(x, x.compare(VectorOperators.GT, 0)).intoArray(values, at);
    }
  }

  /** tanh(x): with t = e^(-2|x|) - 1, tanh |x| = -t / (t + 2), accurate near 0 as well; the sign is put back. */
  static void hyperbolicTangent(double[] values, int end) {
    for (int at = FIRST; at < end; at += COUNT) {
      DoubleVector x = DoubleVector.fromArray(DOUBLES, values, at);
      DoubleVector t = Exponential.minusOneOfNonPositive(x.abs().mul(-2));
      DoubleVector magnitude = t.neg().div(t.add(2));
      magnitude.blend(magnitude.neg(), x.compare(VectorOperators.LT, 0)).intoArray(values, at);
    }
  }
}
