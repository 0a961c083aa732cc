package org.joulemark.workload.svdd.model;

import org.joulemark.api.InvalidInputException;

/** Weights from files must be finite: one NaN makes every score NaN. */
final class FiniteWeights {

  private FiniteWeights() {}

  /**
   * @param place file and layer, to begin the message with
   */
  static void require(DenseWeights layer, String place) {
    require(layer.weights(), place, "weight");
    require(layer.bias(), place, "bias");
  }

  private static void require(float[] numbers, String place, String what) {
    for (int index = 0; index < numbers.length; index++) {
      if (!Float.isFinite(numbers[index])) {
        throw new InvalidInputException(
            place + ": " + what + " " + (index + 1) + " is " + numbers[index] + ", not a finite number");
      }
    }
  }
}
