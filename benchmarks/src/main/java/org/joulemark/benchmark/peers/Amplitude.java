package org.joulemark.benchmark.peers;

import java.util.Arrays;
import org.joulemark.api.Network;
import org.joulemark.spin.SpinAmplitude;

/**
 * The numbers of a restricted Boltzmann machine in the order ONNX wants them.
 *
 * @param weights one row per hidden unit
 * @param bias one per hidden unit
 */
public record Amplitude(double[][] weights, double[] bias) {

  public static Amplitude of(Network network) {
    SpinAmplitude amplitude = SpinAmplitude.of(network);
    return new Amplitude(amplitude.weights(), amplitude.bias());
  }

  int inputs() {
    return weights[0].length;
  }

  int hiddenUnits() {
    return bias.length;
  }

  Amplitude slice(int firstUnit, int units) {
    return new Amplitude(
        Arrays.copyOfRange(weights, firstUnit, firstUnit + units),
        Arrays.copyOfRange(bias, firstUnit, firstUnit + units));
  }

  double[] scaledWeightsByInput(double scale) {
    double[] scaled = new double[inputs() * hiddenUnits()];
    for (int input = 0; input < inputs(); input++) {
      for (int unit = 0; unit < hiddenUnits(); unit++) {
        scaled[input * hiddenUnits() + unit] = scale * weights[unit][input];
      }
    }
    return scaled;
  }

  double[] scaledBias(double scale) {
    double[] scaled = new double[hiddenUnits()];
    for (int unit = 0; unit < scaled.length; unit++) {
      scaled[unit] = scale * bias[unit];
    }
    return scaled;
  }

  double[] minusSummedWeights() {
    double[] sums = new double[inputs()];
    for (int input = 0; input < sums.length; input++) {
      int column = input;
      sums[input] = -Arrays.stream(weights).mapToDouble(row -> row[column]).sum();
    }
    return sums;
  }

  double minusSummedBias() {
    return -Arrays.stream(bias).sum();
  }
}
