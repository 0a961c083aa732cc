package org.example.ratedpower;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;

/** Watts x seconds since opening. */
final class ElapsedTimeMeter implements EnergyMeter {

  private static final double SECONDS_PER_NANO = 1e-9;
  /** The coarsest step that the clock of a JVM makes, which is that of Windows. */
  private static final long CLOCK_STEP_NANOS = 100;

  private final double watts;
  private final TimeSource time;
  private final List<EnergyDomain> domains;
  private final long openedAt;
  private boolean closed;

  ElapsedTimeMeter(double watts, double relativeUncertainty, TimeSource time) {
    this.watts = watts;
    this.time = time;
    this.domains = List.of(
        new EnergyDomain("node", Scope.NODE, Provenance.ESTIMATED, joules(CLOCK_STEP_NANOS), Duration.ZERO,
            relativeUncertainty, null));
    this.openedAt = time.nanoTime();
  }

  @Override
  public List<EnergyDomain> domains() {
    requireOpen();
    return domains;
  }

  @Override
  public EnergySample read() {
    requireOpen();
    long now = time.nanoTime();
    return new EnergySample(now, List.of(joules(now - openedAt)));
  }

  /** The clock counts 292 years before it wraps around. */
  @Override
  public Duration maxReadGap() {
    return Duration.ofNanos(Long.MAX_VALUE);
  }

  @Override
  public void close() {
    closed = true;
  }

  private double joules(long nanos) {
    return watts * nanos * SECONDS_PER_NANO;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this meter is closed");
    }
  }
}
