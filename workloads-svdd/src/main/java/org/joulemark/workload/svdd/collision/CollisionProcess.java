package org.joulemark.workload.svdd.collision;

/** One way in which protons collide. */
@FunctionalInterface
interface CollisionProcess {

  /** One collision, as it flies into the detector; the trigger may not want it. */
  FinalState collide(EventRandom random);
}
