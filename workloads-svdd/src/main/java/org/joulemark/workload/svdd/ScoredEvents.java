package org.joulemark.workload.svdd;

import org.joulemark.api.Settings;
import org.joulemark.workload.svdd.collision.EventMixture;
import org.joulemark.workload.svdd.collision.ToyCollisions;
import org.joulemark.workload.svdd.event.EventFiles;
import org.joulemark.workload.svdd.event.EventSample;
import org.joulemark.workload.svdd.event.Events;

/** The events that a problem scores. */
final class ScoredEvents {

  /** Not the seed of the training events. */
  private static final long TOY_SEED = 20_220_921;

  /** Classes are drawn by chance, so it takes a few more events than rows for each to fill its share. */
  private static final int SPARE_FACTOR = 2;
  private static final int SPARE_EVENTS = 1000;

  private ScoredEvents() {}

  static Events of(Settings settings) {
    int rows = settings.integer(SvddSettings.ROWS);
    return settings.optionalPath(SvddSettings.EVENTS)
        .map(path -> EventSample.take(EventFiles.open(path), rows))
        .orElseGet(() -> toy(rows));
  }

  /** Toy collisions, with exactly the share of each class. */
  static Events toy(int rows) {
    long source = (long) SPARE_FACTOR * rows + SPARE_EVENTS;
    return EventSample.take(ToyCollisions.of(source, TOY_SEED, EventMixture.EVALUATION), rows);
  }
}
