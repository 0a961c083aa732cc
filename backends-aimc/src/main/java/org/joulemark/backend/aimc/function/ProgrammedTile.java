package org.joulemark.backend.aimc.function;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.joulemark.api.Matrix;
import org.joulemark.api.Placement.Block;
import org.joulemark.backend.aimc.device.Device;
import org.joulemark.backend.aimc.device.NoiseSources;

/**
 * A part of a layer's weights as conductances of differential pairs, its largest weight at the largest conductance. Read
 * noise is drawn for each output as the exact sum over its column, whose variance is that of all devices, each weighted by
 * its squared input.
 */
final class ProgrammedTile {

  private final Block block;
  /** By row of the tile, so that a row's conductances lie beside each other. */
  private final double[][] conductances;
  private final float[][] readVariances;
  private final boolean isRead;
  private final double weightPerConductance;
  private final double driftCompensation;

  private ProgrammedTile(Block block, double[][] conductances, float[][] readVariances, boolean isRead,
      double weightPerConductance, double driftCompensation) {
    this.block = block;
    this.conductances = conductances;
    this.readVariances = readVariances;
    this.isRead = isRead;
    this.weightPerConductance = weightPerConductance;
    this.driftCompensation = driftCompensation;
  }

  /**
   * Programs the tile and lets it drift.
   *
   * @param weights outputs x inputs, of the whole layer
   * @param maximumConductance in microsiemens
   * @param compensatesDrift whether the outputs are scaled up by what the tile has lost in the mean
   */
  static ProgrammedTile of(
      Block block, Matrix weights, double maximumConductance, NoiseSources noise, boolean compensatesDrift,
      RandomGenerator programming, RandomGenerator drift) {
    double largest = largestWeight(block, weights);
    double conductancePerWeight = maximumConductance / largest;
    var device = new Device(noise, maximumConductance, programming, drift);
    var conductances = new double[block.inputs()][block.outputs()];
    var variances = new float[block.inputs()][block.outputs()];
    double programmedSum = 0;
    double driftedSum = 0;
    for (int input = 0; input < block.inputs(); input++) {
      for (int output = 0; output < block.outputs(); output++) {
        double target =
            conductancePerWeight * weights.get(block.firstOutput() + output, block.firstInput() + input);
        device.program(Math.max(target, 0));
        double programmed = device.programmed();
        double conductance = device.conductance();
        double variance = device.readDeviation() * device.readDeviation();
        device.program(Math.max(-target, 0));
        conductances[input][output] = conductance - device.conductance();
        variances[input][output] = (float) (variance + device.readDeviation() * device.readDeviation());
        programmedSum += Math.abs(programmed - device.programmed());
        driftedSum += Math.abs(conductances[input][output]);
      }
    }
    double compensation = compensatesDrift && driftedSum > 0 ? programmedSum / driftedSum : 1;
    return new ProgrammedTile(
        block, conductances, variances, noise.hasReadNoise(), 1 / conductancePerWeight, compensation);
  }

  /** A tile of zeros has no largest weight; any scale will do. */
  private static double largestWeight(Block block, Matrix weights) {
    double largest = 0;
    for (int output = 0; output < block.outputs(); output++) {
      for (int input = 0; input < block.inputs(); input++) {
        largest = Math.max(largest,
            Math.abs(weights.get(block.firstOutput() + output, block.firstInput() + input)));
      }
    }
    return largest == 0 ? 1 : largest;
  }

  Block block() {
    return block;
  }

  /** What a current counts in units of weight times full input. */
  double weightPerCurrent() {
    return weightPerConductance * driftCompensation;
  }

  /**
   * Currents of all columns, without read noise, in microsiemens.
   *
   * @param pulses rows x the layer's inputs
   * @param currents rows x columns, overwritten
   */
  void currents(double[][] pulses, int rows, double[][] currents) {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(currents[row], 0, block.outputs(), 0);
    }
    for (int input = 0; input < block.inputs(); input++) {
      double[] conductance = conductances[input];
      for (int row = 0; row < rows; row++) {
        double pulse = pulses[row][block.firstInput() + input];
        if (pulse != 0) {
          addScaled(pulse, conductance, currents[row]);
        }
      }
    }
  }

  /** Adds read noise, where there is any; each row draws from a stream of its own. */
  void addReadNoise(
      double[][] pulses, int rows, double[][] currents, float[][] variances, RandomGenerator[] noise) {
    if (!isRead) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      Arrays.fill(variances[row], 0, block.outputs(), 0);
    }
    for (int input = 0; input < block.inputs(); input++) {
      float[] variance = readVariances[input];
      for (int row = 0; row < rows; row++) {
        float pulse = (float) pulses[row][block.firstInput() + input];
        if (pulse != 0) {
          addScaled(pulse * pulse, variance, variances[row]);
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      disturb(currents[row], variances[row], noise[row]);
    }
  }

  private void disturb(double[] currents, float[] variances, RandomGenerator noise) {
    for (int column = 0; column < block.outputs(); column++) {
      currents[column] += Math.sqrt(variances[column]) * noise.nextGaussian();
    }
  }

  // The loops that take all the time: one statement each, which the compiler turns into vector instructions.

  private static void addScaled(double factor, double[] summands, double[] sums) {
    for (int column = 0; column < summands.length; column++) {
      sums[column] += factor * summands[column];
    }
  }

  private static void addScaled(float factor, float[] summands, float[] sums) {
    for (int column = 0; column < summands.length; column++) {
      sums[column] += factor * summands[column];
    }
  }
}
