package org.joulemark.workload.svdd.training;

import org.joulemark.api.Activation;

/**
 * Activations of whole arrays.
 *
 * <p>{@code e^x - 1} comes from its Taylor series at x / 2^k, doubled k times by {@code p -> p (p + 2)}: nothing but
 * additions and multiplications, which the compiler turns into vector instructions, and the same to the last bit on every
 * machine. The error is a few units in the last place. The two halves are separate loops because a single one is too long
 * for the compiler to vectorise.
 */
final class Activations {

  private static final float SMALLEST_FLOAT = -18;
  private static final double SMALLEST_DOUBLE = -40;

  private Activations() {}

  /** Applies the activation to the first numbers in place; scratch is as long as these and is overwritten. */
  static void apply(Activation activation, float[] numbers, float[] scratch, int count) {
    switch (activation) {
      case IDENTITY -> {
      }
      case RELU -> {
        for (int index = 0; index < count; index++) {
          numbers[index] = Math.max(numbers[index], 0);
        }
      }
      case ELU -> {
        series(numbers, scratch, count);
        doubleAndJoin(numbers, scratch, count);
      }
      case TANH -> {
        for (int index = 0; index < count; index++) {
          numbers[index] = (float) Math.tanh(numbers[index]);
        }
      }
    }
  }

  /** The same in float64. */
  static void apply(Activation activation, double[] numbers, double[] scratch, int count) {
    switch (activation) {
      case IDENTITY -> {
      }
      case RELU -> {
        for (int index = 0; index < count; index++) {
          numbers[index] = Math.max(numbers[index], 0);
        }
      }
      case ELU -> {
        series(numbers, scratch, count);
        doubleAndJoin(numbers, scratch, count);
      }
      case TANH -> {
        for (int index = 0; index < count; index++) {
          numbers[index] = Math.tanh(numbers[index]);
        }
      }
    }
  }

  /** Multiplies slopes by the activation's derivative where it gave these outputs. */
  static void multiplyByDerivative(Activation activation, float[] outputs, float[] slopes, int count) {
    switch (activation) {
      case IDENTITY -> {
      }
      case RELU -> {
        for (int index = 0; index < count; index++) {
          slopes[index] = outputs[index] > 0 ? slopes[index] : 0;
        }
      }
      case ELU -> {
        for (int index = 0; index < count; index++) {
          slopes[index] *= Math.min(outputs[index], 0) + 1;
        }
      }
      case TANH -> {
        for (int index = 0; index < count; index++) {
          slopes[index] *= 1 - outputs[index] * outputs[index];
        }
      }
    }
  }

  private static void series(float[] numbers, float[] result, int count) {
    for (int index = 0; index < count; index++) {
      float x = Math.max(Math.min(numbers[index], 0f), SMALLEST_FLOAT) * (1f / 64);
      result[index] =
          x * (1 + x * (1f / 2 + x * (1f / 6 + x * (1f / 24 + x * (1f / 120 + x * (1f / 720 + x * (1f / 5040)))))));
    }
  }

  private static void doubleAndJoin(float[] numbers, float[] small, int count) {
    for (int index = 0; index < count; index++) {
      float p = small[index];
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      numbers[index] = Math.max(numbers[index], 0f) + p;
    }
  }

  private static void series(double[] numbers, double[] result, int count) {
    for (int index = 0; index < count; index++) {
      double x = Math.max(Math.min(numbers[index], 0.0), SMALLEST_DOUBLE) * (1.0 / 256);
      double higher = x * (1.0 / 5040 + x * (1.0 / 40320 + x * (1.0 / 362880 + x * (1.0 / 3628800))));
      result[index] =
          x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720 + higher))))));
    }
  }

  private static void doubleAndJoin(double[] numbers, double[] small, int count) {
    for (int index = 0; index < count; index++) {
      double p = small[index];
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      numbers[index] = Math.max(numbers[index], 0.0) + p;
    }
  }
}
