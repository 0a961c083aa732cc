package org.joulemark.benchmark.peers;

/** One way to evaluate all rows, side by side with others. */
public interface Contender extends AutoCloseable {

  String name();

  /** Evaluates every row once; complete when it returns. */
  void run();

  /** Evaluates every row so many times; returns the seconds that took. */
  default double seconds(int runs) {
    return InterleavedRounds.timed(this::run).seconds(runs);
  }

  /** How far the answers of the last run are from the references. */
  Errors errors();

  @Override
  void close();
}
