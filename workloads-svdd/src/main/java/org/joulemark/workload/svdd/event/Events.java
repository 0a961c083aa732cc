package org.joulemark.workload.svdd.event;

/**
 * Events in memory, as they come from a file or a generator: not scaled.
 *
 * @param features events x {@link EventLayout#FEATURES}, row after row; not copied, never changed
 * @param classes one per event; not copied, never changed
 */
public record Events(float[] features, EventClass[] classes) {

  public Events {
    if (features.length != (long) classes.length * EventLayout.FEATURES) {
      throw new IllegalArgumentException(
          features.length + " features for " + classes.length + " events of " + EventLayout.FEATURES);
    }
  }

  public int count() {
    return classes.length;
  }
}
