package org.joulemark.workload.svdd.collision;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joulemark.workload.svdd.event.EventClass;

/** How much there is of each class, as weights; each event draws its class by itself. */
public final class EventMixture {

  /** Background alone. */
  public static final EventMixture TRAINING = only(EventClass.BACKGROUND);
  /** Half background, an eighth of each signal. */
  public static final EventMixture EVALUATION = halfBackground();

  private final Map<EventClass, Integer> weights;
  private final int sum;

  private EventMixture(Map<EventClass, Integer> weights) {
    this.weights = new EnumMap<>(weights);
    this.sum = weights.values().stream().mapToInt(Integer::intValue).reduce(0, Math::addExact);
  }

  /**
   * A mixture by weights.
   *
   * @param weights none negative, one at least positive; a class that is missing does not occur
   */
  public static EventMixture of(Map<EventClass, Integer> weights) {
    if (weights.values().stream().anyMatch(weight -> weight < 0)
        || weights.values().stream().allMatch(weight -> weight == 0)) {
      throw new IllegalArgumentException("weights are " + weights + "; none may be negative and one must be positive");
    }
    return new EventMixture(weights);
  }

  public static EventMixture only(EventClass eventClass) {
    return of(Map.of(eventClass, 1));
  }

  /** The share of a class, from 0 to 1. */
  public double share(EventClass eventClass) {
    return (double) weights.getOrDefault(eventClass, 0) / sum;
  }

  /** Those with a positive weight. */
  Set<EventClass> classes() {
    Set<EventClass> classes = EnumSet.noneOf(EventClass.class);
    weights.forEach((eventClass, weight) -> {
      if (weight > 0) {
        classes.add(eventClass);
      }
    });
    return classes;
  }

  /** The weights by name: {@code background 4, aToFourLeptons 1}. */
  @Override
  public String toString() {
    return classes().stream()
        .map(eventClass -> eventClass.id() + " " + weights.get(eventClass))
        .collect(Collectors.joining(", "));
  }

  EventClass any(EventRandom random) {
    double left = random.uniform(0, sum);
    for (Map.Entry<EventClass, Integer> candidate : weights.entrySet()) {
      left -= candidate.getValue();
      if (left < 0) {
        return candidate.getKey();
      }
    }
    throw new IllegalStateException("a uniform number reached its upper end");
  }

  private static EventMixture halfBackground() {
    Map<EventClass, Integer> weights = new EnumMap<>(EventClass.class);
    for (EventClass eventClass : EventClass.values()) {
      weights.put(eventClass, eventClass.isSignal() ? 1 : EventClass.values().length - 1);
    }
    return of(weights);
  }
}
