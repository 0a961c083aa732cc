package org.joulemark.probe.source;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.InvalidInputException;

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
  private final LongSupplier nanoClock;
  private long lastCount;
  private long lastNanos;
  private double joules;

  public CountedJoules(EnergyDomain domain, RawCounter counter, CounterScale scale) {
    this(domain, counter, scale, System::nanoTime);
  }

  CountedJoules(EnergyDomain domain, RawCounter counter, CounterScale scale, LongSupplier nanoClock) {
    this.domain = domain;
    this.counter = counter;
    this.scale = scale;
    this.nanoClock = nanoClock;
    this.lastNanos = nanoClock.getAsLong();
    this.lastCount = counter.read();
  }

  @Override
  public EnergyDomain domain() {
    return domain;
  }

  @Override
  public double joules() {
    // A thread may be kept waiting between counter and clock: the time that is told is at least the time that passed.
    long before = nanoClock.getAsLong();
    long count = counter.read();
    joules += rise(count, (nanoClock.getAsLong() - lastNanos) / NANOS_PER_SECOND);
    lastCount = count;
    lastNanos = before;
    return joules;
  }

  private double rise(long count, double seconds) {
    boolean fell = count < lastCount;
    if (fell && scale.countsPerWrap() == 0) {
      throw new InvalidInputException(
          domain.id() + " jumped backwards, from " + lastCount + " to " + count
              + ": its counter was reset, as by sleep or a driver that was loaded anew; measure again");
    }
    double rise = (count - lastCount + (fell ? scale.countsPerWrap() : 0)) * scale.joulesPerCount();
    double most = scale.mostWatts() * (seconds + UPDATES_UNSEEN * domain.updateInterval().toNanos() / NANOS_PER_SECOND)
        + UPDATES_UNSEEN * domain.resolutionJoules();
    if (rise > most) {
      throw new InvalidInputException(
          String.format(Locale.ROOT,
              "%s jumped %s, from %d to %d within %.3g s: that would be %.3g J where at most %.3g J are possible (%.4g W);"
                  + " its counter was reset or is broken, so measure again",
              domain.id(), fell ? "backwards" : "forwards", lastCount, count, seconds, rise, most, scale.mostWatts()));
    }
    return rise;
  }
}
