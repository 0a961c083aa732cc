package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Activations of whole vectors, in place, from {@link Lanes#FIRST} to an end. Each maps 0 to 0, and not a number to not a number. */
final class Activations {

  private Activations() {}

  /** x where positive, else 0. */
  static void rectify(float[] values, int end) {
    for (int at = FIRST; at < end; at += COUNT) {
      FloatVector x = FloatVector.fromArray(FLOATS, values, at);
      x.blend(0f, x.compare(VectorOperators.LT, 0f)).intoArray(values, at);
    }
  }

  /** x where positive, else e^x - 1. */
  static void rectifyExponentially(float[] values, int end) {
    for (int at = FIRST; at < end; at += COUNT) {
      FloatVector x = FloatVector.fromArray(FLOATS, values, at);
      Exponential.minusOneOfNonPositive(x).blend(x, x.compare(VectorOperators.GT, 0f)).intoArray(values, at);
    }
  }

  /** tanh(x): with t = e^(-2|x|) - 1, tanh |x| = -t / (t + 2), accurate near 0 as well; the sign is put back. */
  static void hyperbolicTangent(float[] values, int end) {
    for (int at = FIRST; at < end; at += COUNT) {
      FloatVector x = FloatVector.fromArray(FLOATS, values, at);
      FloatVector t = Exponential.minusOneOfNonPositive(x.abs().mul(-2f));
      FloatVector magnitude = t.neg().div(t.add(2f));
      magnitude.blend(magnitude.neg(), x.compare(VectorOperators.LT, 0f)).intoArray(values, at);
    }
  }
}
