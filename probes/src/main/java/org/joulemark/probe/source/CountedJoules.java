package org.joulemark.probe.source;

import java.util.Locale;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;

/**
 * The running total of a counter that may wrap around. A fall is taken for a wrap-around only where the power that this
 * implies is possible; whatever is not possible ends the counting with the reason, for nothing says how many joules
 * are missing.
 */
public final class CountedJoules implements JouleSource {

  private static final double NANOS_PER_SECOND = 1e9;
  /** An update may have come just after the last read, and the next just before this one. */
  private static final double UPDATES_UNSEEN = 2;

  private final EnergyDomain domain;
  private final RawCounter counter;
  private final CounterScale scale;
  private final TimeSource time;
  private long lastCount;
  private long lastNanos;
  private double joules;

  /** Starts with a first reading. */
  public CountedJoules(EnergyDomain domain, RawCounter counter, CounterScale scale, TimeSource time)
      throws InterruptedException {
    this.domain = domain;
    this.counter = counter;
    this.scale = scale;
    this.time = time;
    this.lastNanos = time.nanoTime();
    this.lastCount = counter.read();
  }

  @Override
  public EnergyDomain domain() {
    return domain;
  }

  @Override
  public double joules() throws InterruptedException {
    // From before the last read to after this one: a thread that was held up in between must not make power of it.
    long nanosBefore = time.nanoTime();
    long count = counter.read();
    joules += rise(count, (time.nanoTime() - lastNanos) / NANOS_PER_SECOND);
    lastCount = count;
    lastNanos = nanosBefore;
    return joules;
  }

  private double rise(long count, double seconds) {
    boolean fell = count < lastCount;
    if (fell && scale.countsPerWrap() == 0) {
      throw new EnergySourceException(
          domain.id() + " jumped backwards, from " + lastCount + " to " + count
              + ": its counter was reset, as by sleep or a driver that was loaded anew; measure again");
    }
    double rise = (count - lastCount + (fell ? scale.countsPerWrap() : 0)) * scale.joulesPerCount();
    double most = scale.mostWatts() * (seconds + UPDATES_UNSEEN * domain.updateInterval().toNanos() / NANOS_PER_SECOND)
        + UPDATES_UNSEEN * domain.resolutionJoules();
    if (rise > most) {
      throw new EnergySourceException(
          String.format(Locale.ROOT,
              "%s jumped %s, from %d to %d within %.3g s: that would be %.3g J where at most %.3g J are possible (%.4g W);"
                  + " its counter was reset or is broken, so measure again",
              domain.id(), fell ? "backwards" : "forwards", lastCount, count, seconds, rise, most, scale.mostWatts()));
    }
    return rise;
  }
}
