package org.joulemark.probe.ear;

import org.joulemark.probe.source.RawCounter;

/** A counter that remembers the steps it makes, for its unit may be finer than its source. */
final class CounterSteps implements RawCounter {

  private final RawCounter counter;
  private long commonDivisor;

  CounterSteps(RawCounter counter) {
    this.counter = counter;
  }

  @Override
  public long read() throws InterruptedException {
    long count = counter.read();
    commonDivisor = greatestCommonDivisor(commonDivisor, count);
    return count;
  }

  /** The largest power of ten that every count so far is a multiple of; at least 1. */
  long decimalStep() {
    long step = 1;
    while (commonDivisor > 0 && commonDivisor % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }

  private static long greatestCommonDivisor(long one, long other) {
    long larger = one;
    long smaller = other;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return Math.abs(larger);
  }
}
