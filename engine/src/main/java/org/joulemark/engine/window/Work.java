package org.joulemark.engine.window;

/** What a window repeats. Nothing else is known of it here. */
public interface Work {

  /** Does the work once; complete when it returns. Nothing is allocated by whoever calls it. */
  void run();

  /** How many items one run is worth: states, events, sweeps. */
  long itemsPerRun();
}
