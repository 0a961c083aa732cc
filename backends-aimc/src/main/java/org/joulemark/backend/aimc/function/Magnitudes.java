package org.joulemark.backend.aimc.function;

import java.util.Arrays;

/** Gathers magnitudes and tells the one that a converter's range should reach. */
final class Magnitudes {

  private final double quantile;
  private double[] gathered = new double[1024];
  private int count;
  private double largest;

  /**
   * @param quantile of the magnitudes that shall lie within the range; 1 is the largest
   */
  Magnitudes(double quantile) {
    this.quantile = quantile;
  }

  void add(double[] numbers, int length) {
    for (int index = 0; index < length; index++) {
      add(numbers[index]);
    }
  }

  void add(double number) {
    double magnitude = Math.abs(number);
    largest = Math.max(largest, magnitude);
    if (quantile < 1) {
      if (count == gathered.length) {
        gathered = Arrays.copyOf(gathered, 2 * count);
      }
      gathered[count++] = magnitude;
    }
  }

  /** Where nothing but zeros was met, any range will do. */
  double range() {
    double range = quantile < 1 ? atQuantile() : largest;
    return range > 0 && Double.isFinite(range) ? range : 1;
  }

  private double atQuantile() {
    Arrays.sort(gathered, 0, count);
    return gathered[(int) Math.ceil(quantile * count) - 1];
  }
}
