package org.joulemark.tck.probe;

/**
 * Something to count: what a rule starts before it watches counters that must move. Real counters move where a core is
 * really busy. A simulated source that is to see the load takes its own, and so need not spin a core to be told that one
 * is busy.
 */
@FunctionalInterface
public interface Load {

  /** How much of the time a core is busy. */
  enum Share {
    /** Where the power of a busy core is what is looked at. */
    ALL_THE_TIME,
    /** Where counters need only move, so that the rest of the machine has its share: bursts of some milliseconds. */
    A_THIRD
  }

  /** What was started, until it is closed. */
  @FunctionalInterface
  interface Running extends AutoCloseable {
    @Override
    void close();
  }

  /** Starts at once; a rule starts one at a time, and closes it. */
  Running start(Share share);

  /** A core of this machine, in this machine's own time whatever clock the rules go by. */
  static Load ofOneCore() {
    return BusyCore::new;
  }

  /** Nothing: for simulated counters that move by themselves. */
  static Load none() {
    return _ -> () -> {};
  }
}
