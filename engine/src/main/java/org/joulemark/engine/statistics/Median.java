package org.joulemark.engine.statistics;

import java.util.List;

/** The middle of a few values: unmoved by the one that a neighbour on the machine disturbed. */
public final class Median {

  private Median() {}

  public static double of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
