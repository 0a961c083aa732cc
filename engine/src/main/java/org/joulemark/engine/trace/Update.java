package org.joulemark.engine.trace;

/**
 * One step of a counter as it was seen.
 *
 * @param seconds when a reading first showed it
 * @param lateSeconds by how much it may have come earlier
 * @param joules the counter after the step
 */
record Update(double seconds, double lateSeconds, double joules) {

  /** The middle of the time in which it came. */
  double likelySeconds() {
    return seconds - lateSeconds / 2;
  }

  /** Of the time, as that of a uniform distribution. */
  double timeVariance() {
    return lateSeconds * lateSeconds / 12;
  }
}
