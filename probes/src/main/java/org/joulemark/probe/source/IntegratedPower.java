package org.joulemark.probe.source;

import java.time.Duration;
import java.util.Locale;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;

/**
 * The running total of a source that tells power only: trapezoids between readings. Only as good as the readings are
 * frequent, so a gap that is too long ends the counting with the reason.
 */
public final class IntegratedPower implements JouleSource {

  private static final double NANOS_PER_SECOND = 1e9;

  private final EnergyDomain domain;
  private final RawPower power;
  private final double mostWatts;
  private final Duration longestGap;
  private final TimeSource time;
  private double lastWatts;
  private long lastNanos;
  private double joules;

  /**
   * Starts with a first reading.
   *
   * @param mostWatts more than the domain can draw
   * @param longestGap the longest time between two readings that a straight line may bridge
   */
  public IntegratedPower(EnergyDomain domain, RawPower power, double mostWatts, Duration longestGap, TimeSource time)
      throws InterruptedException {
    this.domain = domain;
    this.power = power;
    this.mostWatts = mostWatts;
    this.longestGap = longestGap;
    this.time = time;
    long nanosBefore = time.nanoTime();
    this.lastWatts = possibleWatts();
    this.lastNanos = middleSince(nanosBefore);
  }

  @Override
  public EnergyDomain domain() {
    return domain;
  }

  @Override
  public double joules() throws InterruptedException {
    long nanosBefore = time.nanoTime();
    double watts = possibleWatts();
    long nanos = middleSince(nanosBefore);
    double seconds = (nanos - lastNanos) / NANOS_PER_SECOND;
    if (nanos - lastNanos > longestGap.toNanos()) {
      throw new EnergySourceException(
          String.format(Locale.ROOT,
              "%s was not read for %.3g s, and what it drew in between is unknown; at most %.3g s may pass",
              domain.id(), seconds, longestGap.toNanos() / NANOS_PER_SECOND));
    }
    joules += (lastWatts + watts) / 2 * seconds;
    lastWatts = watts;
    lastNanos = nanos;
    return joules;
  }

  /** A reading may take long, and one more than another; its middle is the best guess at when the power was taken. */
  private long middleSince(long nanosBefore) {
    return nanosBefore + (time.nanoTime() - nanosBefore) / 2;
  }

  private double possibleWatts() throws InterruptedException {
    double watts = power.watts();
    if (!(watts >= 0 && watts <= mostWatts)) {
      throw new EnergySourceException(
          String.format(Locale.ROOT, "%s says %.6g W, which is impossible; allowed are 0 W to %.6g W", domain.id(),
              watts,
              mostWatts));
    }
    return watts;
  }
}
