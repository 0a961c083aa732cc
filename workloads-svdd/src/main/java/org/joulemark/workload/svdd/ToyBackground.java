package org.joulemark.workload.svdd;

import org.joulemark.workload.svdd.collision.EventMixture;
import org.joulemark.workload.svdd.collision.ToyCollisions;
import org.joulemark.workload.svdd.event.Events;
import org.joulemark.workload.svdd.training.TrainingPlan;

/**
 * Toy background to train with.
 *
 * @param count of the events
 */
record ToyBackground(int count) {

  /** Not the seed of the events that are scored. */
  private static final long SEED = 1;

  /** What default networks are trained with (docs/decisions/0013). */
  static final ToyBackground DEFAULT = new ToyBackground(TrainingPlan.STANDARD_ROWS);

  /** Says which events these are; another generator must go by another name. */
  String name() {
    return count + " toy background events of seed " + SEED + ", generator " + ToyCollisions.VERSION;
  }

  Events events() {
    return BackgroundEvents.first(count, ToyCollisions.of(count, SEED, EventMixture.TRAINING));
  }
}
