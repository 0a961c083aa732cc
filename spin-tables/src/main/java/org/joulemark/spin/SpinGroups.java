package org.joulemark.spin;

/**
 * How +-1 inputs are cut into groups of eight, so that a group's spins are one byte, its pattern. Input {@code 8 g + i} is
 * bit i of group g's pattern, and a set bit is -1. Two patterns make a word, the even group's in its low byte. The last
 * group may be smaller.
 */
public final class SpinGroups {

  /** Spins in a full group. */
  public static final int GROUP_INPUTS = 8;

  /** Table rows kept for every group; a smaller last group leaves the rest unused. */
  public static final int PATTERNS = 1 << GROUP_INPUTS;

  /** Spins in a full word. */
  public static final int WORD_INPUTS = 2 * GROUP_INPUTS;

  private static final int LOW_BYTE = PATTERNS - 1;

  private SpinGroups() {}

  /** Words that so many inputs need. */
  public static int words(int inputs) {
    return Math.ceilDiv(inputs, WORD_INPUTS);
  }

  /** The pattern of a word's even group. */
  public static int evenPattern(int word) {
    return word & LOW_BYTE;
  }

  /** The pattern of a word's odd group. */
  public static int oddPattern(int word) {
    return word >>> GROUP_INPUTS & LOW_BYTE;
  }

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
