package org.joulemark.benchmark.peers;

/** One way to evaluate all rows, side by side with others. */
interface Contender extends AutoCloseable {

  String name();

  /** Evaluates every row once. */
  void run();

  /** The largest deviation from the reference after a run. */
  double largestError();

  @Override
  void close();
}
