package org.joulemark.probe.rapl;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.jspecify.annotations.Nullable;

/** A meter whose counters are read often enough even while nobody asks for them, so that no wrap-around passes unseen. */
final class PolledMeter implements EnergyMeter {

  /** Rarer than this, and no session is long enough to need it. */
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(6);

  private final EnergyMeter meter;
  private final @Nullable ScheduledExecutorService poller;
  private final Object lock = new Object();
  private @Nullable RuntimeException failure;
  private boolean closed;

  PolledMeter(EnergyMeter meter, Duration interval) {
    this.meter = meter;
    this.poller = interval.compareTo(LONGEST_INTERVAL) > 0 ? null : pollerOf(interval);
  }

  private ScheduledExecutorService pollerOf(Duration interval) {
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("rapl-poller").factory());
    // Nothing waits for it: what goes wrong in a poll is kept for the next read.
    var _ = executor.scheduleAtFixedRate(this::poll, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    return executor;
  }

  private void poll() {
    synchronized (lock) {
      if (!closed && failure == null) {
        try {
          meter.read();
        } catch (RuntimeException refused) {
          failure = refused;
        }
      }
    }
  }

  @Override
  public List<EnergyDomain> domains() {
    synchronized (lock) {
      return meter.domains();
    }
  }

  @Override
  public EnergySample read() {
    synchronized (lock) {
      if (failure != null && !closed) {
        throw failure;
      }
      return meter.read();
    }
  }

  @Override
  public Duration maxReadGap() {
    return meter.maxReadGap();
  }

  /** Without an interrupt, which would close the file that is being read. */
  @Override
  public void close() {
    if (poller != null) {
      poller.shutdown();
    }
    synchronized (lock) {
      closed = true;
      meter.close();
    }
  }
}
