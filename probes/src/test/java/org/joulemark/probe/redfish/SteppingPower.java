package org.joulemark.probe.redfish;

import java.time.Duration;

/**
 * A power that jumps between two values, and what a BMC shows of it: whole watts, updated now and then.
 *
 * @param period of both values together
 */
record SteppingPower(double lowWatts, double highWatts, Duration period, Duration updateInterval) {

  /** What is shown at this time, in nanoseconds. */
  String shown(long nanos) {
    long updated = nanos - Math.floorMod(nanos, updateInterval.toNanos());
    return String.valueOf(Math.round(isHigh(updated) ? highWatts : lowWatts));
  }

  double joules(long fromNanos, long toNanos) {
    return (nanosHigh(toNanos) - nanosHigh(fromNanos)) / 1e9 * (highWatts - lowWatts)
        + (toNanos - fromNanos) / 1e9 * lowWatts;
  }

  private boolean isHigh(long nanos) {
    return Math.floorMod(nanos, period.toNanos()) < period.toNanos() / 2;
  }

  /** Since a fixed moment. */
  private double nanosHigh(long nanos) {
    long periods = Math.floorDiv(nanos, period.toNanos());
    long within = Math.floorMod(nanos, period.toNanos());
    return periods * (period.toNanos() / 2.0) + Math.min((double) within, period.toNanos() / 2.0);
  }
}
