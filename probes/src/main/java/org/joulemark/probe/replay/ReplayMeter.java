package org.joulemark.probe.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.TimeSource;

/** Tells at each time what the recorded meter had last said at that time. */
final class ReplayMeter implements EnergyMeter {

  private final Playback playback;
  private final TimeSource time;
  private final List<EnergyDomain> domains;
  private final long openedAt;
  private List<Double> told;
  private boolean closed;

  ReplayMeter(Playback playback, TimeSource time) {
    Duration gap = playback.trace().typicalGap();
    this.playback = playback;
    this.time = time;
    this.domains = playback.trace().domains().stream().map(domain -> replayed(domain, gap)).toList();
    this.told = Collections.nCopies(domains.size(), 0.0);
    this.openedAt = time.nanoTime();
  }

  /** A trace that was sampled more rarely than its source updates has the rhythm of its samples. */
  private static EnergyDomain replayed(EnergyDomain recorded, Duration gap) {
    Duration interval = recorded.updateInterval().compareTo(gap) < 0 ? gap : recorded.updateInterval();
    return new EnergyDomain(recorded.id(), recorded.scope(), Provenance.REPLAYED, recorded.reading(),
        recorded.resolutionJoules(), interval, recorded.relativeUncertainty(), recorded.partOf());
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
    told = noLess(playback.joulesAfter(now - openedAt));
    return new EnergySample(now, told);
  }

  /** From round to round the sums are rounded differently in their last digit, but joules never fall. */
  private List<Double> noLess(List<Double> joules) {
    var later = new ArrayList<Double>(joules.size());
    for (int domain = 0; domain < joules.size(); domain++) {
      later.add(Math.max(told.get(domain), joules.get(domain)));
    }
    return later;
  }

  /** A recording has no counter that wraps around. */
  @Override
  public Duration maxReadGap() {
    return Duration.ofNanos(Long.MAX_VALUE);
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this meter is closed");
    }
  }
}
