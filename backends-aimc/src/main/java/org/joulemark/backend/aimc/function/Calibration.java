package org.joulemark.backend.aimc.function;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Placement.Block;
import org.joulemark.backend.aimc.device.DeviceModel;
import org.joulemark.backend.aimc.device.NoiseSources;
import org.jspecify.annotations.Nullable;

/** Follows the calibration rows through the exact network, and notes how far numbers reach on the way. */
final class Calibration {

  private static final NoiseSources NO_NOISE =
      new NoiseSources(DeviceModel.NONE, false, false, false, 0, 0, NoiseSources.ReadNoiseBy.PROGRAMMED);

  private final Programme programme;
  private double[][] rows;

  Calibration(Programme programme, Matrix calibrationRows) {
    this.programme = programme;
    this.rows = copy(calibrationRows);
  }

  /**
   * How far the numbers of a layer reach.
   *
   * @param input of the layer's inputs
   * @param currents of each tile's columns, for inputs of the calibrated or fixed full scale
   * @param mostNegative how far pre-activations reach below zero
   */
  record LayerRanges(double input, List<Double> currents, double mostNegative) {}

  /** Takes the rows through the next layer. */
  LayerRanges calibrate(Layer.Dense dense, List<Block> blocks) {
    double input = range(rows, dense.inputs());
    double fullScale = programme.chip().dac().fullScale().magnitude(input);
    double[][] pulses = scaled(rows, 1 / fullScale);
    double[][] preActivations = repeated(dense.bias(), dense.outputs());
    var currents = new ArrayList<Double>();
    for (Block block : blocks) {
      currents.add(addPart(dense, block, pulses, fullScale, preActivations));
    }
    double mostNegative = mostNegative(preActivations);
    rows = activated(preActivations, dense.activation());
    return new LayerRanges(input, List.copyOf(currents), mostNegative);
  }

  /** How far the last layer's outputs lie from these numbers. */
  double outputRange(double[] origin) {
    var magnitudes = new Magnitudes(programme.rangeQuantile());
    for (double[] row : rows) {
      for (int output = 0; output < origin.length; output++) {
        magnitudes.add(row[output] - origin[output]);
      }
    }
    return magnitudes.range();
  }

  private double addPart(
      Layer.Dense dense, Block block, double[][] pulses, double fullScale, double[][] preActivations) {
    var tile = ProgrammedTile.of(
        block, dense.weights(), programme.chip().crossbar().maximumConductanceMicrosiemens(), NO_NOISE, false,
        new SplittableRandom(0), new SplittableRandom(0));
    var currents = new double[pulses.length][block.outputs()];
    tile.currents(pulses, pulses.length, currents);
    for (int row = 0; row < pulses.length; row++) {
      for (int column = 0; column < block.outputs(); column++) {
        preActivations[row][block.firstOutput() + column] +=
            fullScale * tile.weightPerCurrent() * currents[row][column];
      }
    }
    return range(currents, block.outputs());
  }

  private double range(double[][] numbers, int columns) {
    var magnitudes = new Magnitudes(programme.rangeQuantile());
    for (double[] row : numbers) {
      magnitudes.add(row, columns);
    }
    return magnitudes.range();
  }

  private double mostNegative(double[][] numbers) {
    var magnitudes = new Magnitudes(programme.rangeQuantile());
    for (double[] row : numbers) {
      for (double number : row) {
        magnitudes.add(Math.min(0, number));
      }
    }
    return magnitudes.range();
  }

  private static double[][] activated(double[][] numbers, Activation activation) {
    for (double[] row : numbers) {
      for (int column = 0; column < row.length; column++) {
        row[column] = activated(row[column], activation);
      }
    }
    return numbers;
  }

  private static double activated(double number, Activation activation) {
    return switch (activation) {
      case IDENTITY -> number;
      case RELU -> Math.max(0, number);
      case ELU -> number > 0 ? number : Math.expm1(number);
      case TANH -> Math.tanh(number);
    };
  }

  private static double[][] scaled(double[][] rows, double factor) {
    var scaled = new double[rows.length][rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        scaled[row][column] = factor * rows[row][column];
      }
    }
    return scaled;
  }

  private double[][] repeated(@Nullable Matrix bias, int outputs) {
    var repeated = new double[rows.length][outputs];
    if (bias != null) {
      for (double[] row : repeated) {
        for (int output = 0; output < outputs; output++) {
          row[output] = bias.get(output, 0);
        }
      }
    }
    return repeated;
  }

  private static double[][] copy(Matrix matrix) {
    var copy = new double[matrix.rows()][matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        copy[row][column] = matrix.get(row, column);
      }
    }
    return copy;
  }
}
