package org.joulemark.workload.svdd;

import java.util.Arrays;
import org.joulemark.api.StandardScaling;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.Events;

/** Standard scaling by the background among some events, for networks that do not say how theirs were scaled. */
final class BackgroundScaling {

  private BackgroundScaling() {}

  static StandardScaling of(Events events) {
    double[] means = new double[EventLayout.FEATURES];
    double[] deviations = new double[EventLayout.FEATURES];
    Arrays.setAll(means, feature -> mean(events, feature, 0, 1));
    Arrays.setAll(deviations, feature -> deviation(events, feature, means[feature]));
    return new StandardScaling(means, deviations);
  }

  /** A number that never varies is left as it is. */
  private static double deviation(Events events, int feature, double mean) {
    double deviation = Math.sqrt(mean(events, feature, mean, 2));
    return deviation > 0 ? deviation : 1;
  }

  private static double mean(Events events, int feature, double offset, int power) {
    double sum = 0;
    int count = 0;
    for (int event = 0; event < events.count(); event++) {
      if (events.classes()[event] == EventClass.BACKGROUND) {
        sum += Math.pow(events.features()[event * EventLayout.FEATURES + feature] - offset, power);
        count++;
      }
    }
    return count == 0 ? power - 1 : sum / count;
  }
}
