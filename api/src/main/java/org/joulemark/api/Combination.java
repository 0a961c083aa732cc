package org.joulemark.api;

import java.util.Arrays;

/** How the scaled outputs of a problem's members become one answer per row, output by output. */
public enum Combination {
  /** The only member's output. */
  SINGLE {
    @Override
    public double combine(double[] scaledOutputs) {
      if (scaledOutputs.length != 1) {
        throw new IllegalArgumentException("SINGLE combines one member, not " + scaledOutputs.length);
      }
      return scaledOutputs[0];
    }
  },
  /** The largest: anomalous where any member says so. */
  MAX {
    @Override
    public double combine(double[] scaledOutputs) {
      return Arrays.stream(scaledOutputs).reduce(Math::max).orElseThrow();
    }
  },
  /** The smallest: anomalous where every member says so. */
  MIN {
    @Override
    public double combine(double[] scaledOutputs) {
      return Arrays.stream(scaledOutputs).reduce(Math::min).orElseThrow();
    }
  },
  /** The arithmetic mean. */
  MEAN {
    @Override
    public double combine(double[] scaledOutputs) {
      return Arrays.stream(scaledOutputs).average().orElseThrow();
    }
  },
  /** The product. */
  PRODUCT {
    @Override
    public double combine(double[] scaledOutputs) {
      return Arrays.stream(scaledOutputs).reduce((a, b) -> a * b).orElseThrow();
    }
  };

  /**
   * Combines one output of one row.
   *
   * @param scaledOutputs one number per member, in the members' order; not changed
   */
  public abstract double combine(double[] scaledOutputs);
}
