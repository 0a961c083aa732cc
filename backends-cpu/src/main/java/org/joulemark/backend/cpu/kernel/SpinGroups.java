package org.joulemark.backend.cpu.kernel;

/**
 * How +-1 inputs are cut into groups of eight, so that a group's spins are one byte. Input {@code 8 g + i} is bit i of
 * group g's pattern, and a set bit is -1. The last group may be smaller.
 */
public final class SpinGroups {

  /** Spins in a full group. */
  public static final int GROUP_INPUTS = 8;

  /** Table rows kept for every group; a smaller last group leaves the rest unused. */
  public static final int PATTERNS = 1 << GROUP_INPUTS;

  private SpinGroups() {}

  /** Groups that so many inputs need. */
  public static int count(int inputs) {
    return Math.ceilDiv(inputs, GROUP_INPUTS);
  }

  /** The sum of +-weight over one group's inputs, for one pattern of spins. */
  public static double signedSum(double[] weights, int group, int pattern) {
    double sum = 0;
    int first = group * GROUP_INPUTS;
    int end = Math.min(first + GROUP_INPUTS, weights.length);
    for (int input = first; input < end; input++) {
      boolean down = (pattern >> (input - first) & 1) == 1;
      sum += down ? -weights[input] : weights[input];
    }
    return sum;
  }
}
