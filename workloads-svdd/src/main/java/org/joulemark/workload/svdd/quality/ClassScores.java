package org.joulemark.workload.svdd.quality;

import java.util.Arrays;
import org.joulemark.workload.svdd.event.EventClass;

/** The scores of background and of one signal, each sorted upwards; none is NaN. */
record ClassScores(double[] background, double[] signal) {

  static ClassScores of(double[] scores, EventClass[] classes, EventClass signal) {
    return new ClassScores(sorted(scores, classes, EventClass.BACKGROUND), sorted(scores, classes, signal));
  }

  private static double[] sorted(double[] scores, EventClass[] classes, EventClass wanted) {
    double[] chosen = new double[scores.length];
    int count = 0;
    for (int event = 0; event < scores.length; event++) {
      if (classes[event] == wanted) {
        chosen[count++] = scores[event];
      }
    }
    double[] sorted = Arrays.copyOf(chosen, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** How many of the sorted numbers are greater than the threshold. */
  static int countAbove(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }

  /** How many of the sorted numbers are less than the threshold. */
  static int countBelow(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
