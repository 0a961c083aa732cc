package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.FIRST;
import static org.joulemark.spin.SpinGroups.PATTERNS;

import org.joulemark.backend.cpu.kernel.ProductScaling;
import org.joulemark.spin.SpinAmplitude;
import org.joulemark.spin.SpinGroups;

/**
 * Tables that turn a log amplitude of +-1 inputs into products. A hidden unit's angle is a sum over groups of eight
 * inputs, so {@code e^(2 theta)} is a product over groups of numbers that have only 256 values each. With
 * {@code ln(2 cosh theta) = -theta + ln(1 + e^(2 theta))} all units together cost one logarithm, and the terms linear in
 * the spins are a further table of one number per group and pattern. Biases are part of the first group. Immutable.
 */
public final class ExpTables {

  /** At least two: without inputs of its own, a second group has the factor 1 in its only pattern. */
  final int groups;
  final ProductScaling scaling;

  /** Hidden units, padded to whole vectors; a padding unit's factor is 1. */
  final int units;

  /** {@code e^(2 partial angle)}: unit u of pattern p in group g stands at {@code FIRST + (256 g + p) * units + u}. */
  final double[] exponentials;

  /** {@code a.s - sum of partial angles}: pattern p of group g stands at {@code 256 g + p}; two groups per word, the last may be all zero. */
  final double[] linear;

  /** Builds the tables in float64 and rounds once. */
  public ExpTables(SpinAmplitude amplitude, ProductScaling scaling) {
    this.scaling = scaling;
    groups = Math.max(2, SpinGroups.count(amplitude.inputs()));
    units = Lanes.padded(amplitude.hiddenUnits());
    exponentials = Lanes.allocate(groups * PATTERNS * units);
    linear = new double[SpinGroups.words(amplitude.inputs()) * 2 * PATTERNS];
    for (int group = 0; group < groups; group++) {
      for (int pattern = 0; pattern < PATTERNS; pattern++) {
        fill(amplitude, group, pattern);
      }
    }
  }

  private void fill(SpinAmplitude amplitude, int group, int pattern) {
    int row = group * PATTERNS + pattern;
    double linearTerm = SpinGroups.signedSum(amplitude.visibleBias(), group, pattern);
    for (int unit = 0; unit < amplitude.hiddenUnits(); unit++) {
      double angle = amplitude.partialAngle(unit, group, pattern);
      exponentials[FIRST + row * units + unit] = Math.exp(2 * angle);
      linearTerm -= angle;
    }
    linear[row] = linearTerm;
  }
}
