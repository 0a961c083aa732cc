package org.joulemark.workload.svdd;

import java.util.Arrays;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.EventSource;
import org.joulemark.workload.svdd.event.Events;

/** Collects background out of a source, which is read only as far as it takes. */
final class BackgroundEvents {

  private final float[] features;
  private int count;

  private BackgroundEvents(int most) {
    features = new float[Math.multiplyExact(most, EventLayout.FEATURES)];
  }

  /** The first background events of the source: so many, or all there are. */
  static Events first(int most, EventSource source) {
    var background = new BackgroundEvents(most);
    source.read(background::take);
    return background.events();
  }

  private boolean take(Events chunk) {
    for (int event = 0; event < chunk.count() && isWanting(); event++) {
      if (chunk.classes()[event] == EventClass.BACKGROUND) {
        System.arraycopy(chunk.features(), event * EventLayout.FEATURES, features, count * EventLayout.FEATURES,
            EventLayout.FEATURES);
        count++;
      }
    }
    return isWanting();
  }

  private boolean isWanting() {
    return count * EventLayout.FEATURES < features.length;
  }

  private Events events() {
    EventClass[] classes = new EventClass[count];
    Arrays.fill(classes, EventClass.BACKGROUND);
    return new Events(Arrays.copyOf(features, count * EventLayout.FEATURES), classes);
  }
}
