package org.joulemark.workload.svdd.tolerance;

import org.joulemark.api.Activation;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.DenseWeights;

/**
 * How much rounding moves the score of one event: the standard deviation, to first order, if every operation of plain loops
 * rounds by an independent error, uniform within half a unit in the last place.
 *
 * <p>A sum of K terms rounds at each of its partial sums. These start from the bias, drift to the sum and walk at random by
 * their terms, so that their squares add up to about K times the square of the bias, a third of the square of the drift and
 * half the squares of the terms. No activation is steeper than 1.
 */
final class RoundingOfScore {

  private final DeepSvddModel model;
  private double[] values;
  private double[] variances;

  private RoundingOfScore(DeepSvddModel model, double[] row) {
    this.model = model;
    values = row;
    variances = new double[row.length];
    for (int input = 0; input < row.length; input++) {
      variances[input] = row[input] * row[input];
    }
  }

  /**
   * The score's standard deviation in units of the format's roundoff.
   *
   * @param row scaled inputs
   */
  static ScoreSpread of(DeepSvddModel model, double[] row) {
    var rounding = new RoundingOfScore(model, row);
    model.layers().forEach(rounding::pass);
    return rounding.readOut();
  }

  private void pass(DenseWeights layer) {
    double[] outputs = new double[layer.outputs()];
    double[] spreads = new double[layer.outputs()];
    for (int output = 0; output < outputs.length; output++) {
      double bias = layer.bias()[output];
      double sum = bias;
      double squares = 0;
      double inherited = 0;
      for (int input = 0; input < layer.inputs(); input++) {
        double weight = layer.weights()[output * layer.inputs() + input];
        double term = weight * values[input];
        sum += term;
        squares += term * term;
        inherited += weight * weight * variances[input];
      }
      outputs[output] = activate(layer.activation(), sum);
      double drift = sum - bias;
      double partialSums = layer.inputs() * (squares / 2 + drift * drift / 3 + bias * bias);
      double own = partialSums + 2 * squares + outputs[output] * outputs[output];
      spreads[output] = inherited + own;
    }
    values = outputs;
    variances = spreads;
  }

  private static double activate(Activation activation, double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : Math.expm1(x);
      case TANH -> Math.tanh(x);
    };
  }

  private ScoreSpread readOut() {
    double score = 0;
    double variance = 0;
    for (int output = 0; output < values.length; output++) {
      double distance = values[output] - model.n();
      score += distance * distance;
      variance += 4 * distance * distance * (variances[output] + distance * distance);
    }
    double ofSum = values.length * score * score / 2;
    return new ScoreSpread(score, Math.sqrt((variance + ofSum) / 3));
  }
}
