package org.joulemark.probe.estimate;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;

/** Busy core seconds since opening x watts per core. */
final class EstimatedCpuMeter implements EnergyMeter {

  private static final double NANOS_PER_SECOND = 1e9;

  private final CpuClock clock;
  private final double wattsPerCore;
  private final TimeSource time;
  private final List<EnergyDomain> domains;
  private final long openedAt;
  private boolean closed;

  EstimatedCpuMeter(CpuClock clock, double wattsPerCore, double relativeUncertainty, TimeSource time) {
    this.clock = clock;
    this.wattsPerCore = wattsPerCore;
    this.time = time;
    this.domains = List.of(
        new EnergyDomain("process", Scope.PROCESS, Provenance.ESTIMATED, joules(CpuClockStep.smallestNanos(clock)),
            Duration.ZERO, relativeUncertainty, null));
    this.openedAt = clock.busyNanos();
  }

  @Override
  public List<EnergyDomain> domains() {
    requireOpen();
    return domains;
  }

  @Override
  public EnergySample read() {
    requireOpen();
    double joules = joules(clock.busyNanos() - openedAt);
    return new EnergySample(time.nanoTime(), List.of(joules));
  }

  /** The clock's 63 bits of nanoseconds last 292 years of one core. */
  @Override
  public Duration maxReadGap() {
    return Duration.ofNanos(Long.MAX_VALUE / Runtime.getRuntime().availableProcessors());
  }

  private double joules(long busyNanos) {
    return busyNanos / NANOS_PER_SECOND * wattsPerCore;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this meter is closed");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      clock.close();
    }
  }
}
