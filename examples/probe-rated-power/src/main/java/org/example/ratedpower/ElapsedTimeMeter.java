package org.example.ratedpower;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;

/** Watts x seconds since opening. */
final class ElapsedTimeMeter implements EnergyMeter {

  private static final double SECONDS_PER_NANO = 1e-9;

  private final double watts;
  private final List<EnergyDomain> domains;
  private final long openedAt;
  private boolean closed;

  ElapsedTimeMeter(double watts, double relativeUncertainty) {
    this.watts = watts;
    this.domains = List.of(
        new EnergyDomain("node", Scope.NODE, Provenance.ESTIMATED, joules(ClockStep.nanos()), Duration.ZERO,
            relativeUncertainty, null));
    this.openedAt = System.nanoTime();
  }

  @Override
  public List<EnergyDomain> domains() {
    requireOpen();
    return domains;
  }

  @Override
  public EnergySample read() {
    requireOpen();
    long now = System.nanoTime();
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
