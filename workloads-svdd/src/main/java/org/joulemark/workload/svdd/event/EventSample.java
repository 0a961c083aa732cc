package org.joulemark.workload.svdd.event;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.joulemark.api.InvalidInputException;

/**
 * Some events of a source, in its order: half background and half signals, of which each class that occurs gets an equal
 * share, the first ones one more where it does not come out even; all of one where the other does not occur. A class that
 * has fewer than its share gives all it has, and the sample is so much smaller.
 */
public final class EventSample {

  private final Map<EventClass, Integer> missing;
  private final float[] features;
  private final EventClass[] classes;
  private int taken;

  private EventSample(Map<EventClass, Integer> shares, int most) {
    this.missing = shares;
    this.features = new float[most * EventLayout.FEATURES];
    this.classes = new EventClass[most];
  }

  /**
   * Reads as far as needed and no further; parts of the source that have nothing to give are not read. Holds the sample
   * and one chunk.
   *
   * @param rows how many events to take at most, at least 1
   */
  public static Events take(EventSource source, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException(rows + " events; at least 1");
    }
    long most = Math.min(rows, source.count());
    if (most * EventLayout.FEATURES > Integer.MAX_VALUE) {
      throw new InvalidInputException(
          source.name() + ": a sample of " + most + " events does not fit into an array; take at most "
              + Integer.MAX_VALUE / EventLayout.FEATURES);
    }
    EventSample sample = new EventSample(shares(source.classes(), rows), (int) most);
    for (EventSource part : source.parts()) {
      sample.takeFrom(part);
    }
    return sample.events();
  }

  private static Map<EventClass, Integer> shares(Set<EventClass> occurring, int rows) {
    Map<EventClass, Integer> shares = new EnumMap<>(EventClass.class);
    int signals = (int) occurring.stream().filter(EventClass::isSignal).count();
    boolean background = signals < occurring.size();
    int ofSignals = background ? rows / 2 : rows;
    if (background) {
      shares.put(EventClass.BACKGROUND, signals == 0 ? rows : rows - ofSignals);
    }
    int signal = 0;
    for (EventClass candidate : EventClass.values()) {
      if (candidate.isSignal() && occurring.contains(candidate)) {
        shares.put(candidate, ofSignals / signals + (signal < ofSignals % signals ? 1 : 0));
        signal++;
      }
    }
    return shares;
  }

  private void takeFrom(EventSource part) {
    Set<EventClass> offered = part.classes();
    if (wantsAny(offered)) {
      part.read(chunk -> {
        takeFrom(chunk);
        return wantsAny(offered);
      });
    }
  }

  private boolean wantsAny(Set<EventClass> offered) {
    return offered.stream().anyMatch(this::wants);
  }

  private boolean wants(EventClass eventClass) {
    return missing.getOrDefault(eventClass, 0) > 0;
  }

  private void takeFrom(Events chunk) {
    for (int event = 0; event < chunk.count(); event++) {
      EventClass eventClass = chunk.classes()[event];
      if (wants(eventClass)) {
        missing.merge(eventClass, -1, Integer::sum);
        System.arraycopy(
            chunk.features(), event * EventLayout.FEATURES, features, taken * EventLayout.FEATURES,
            EventLayout.FEATURES);
        classes[taken++] = eventClass;
      }
    }
  }

  private Events events() {
    if (taken == classes.length) {
      return new Events(features, classes);
    }
    return new Events(
        Arrays.copyOf(features, taken * EventLayout.FEATURES), Arrays.copyOf(classes, taken));
  }
}
