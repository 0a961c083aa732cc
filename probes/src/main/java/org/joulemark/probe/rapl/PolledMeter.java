package org.joulemark.probe.rapl;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/** A meter whose counters are read often enough even while nobody asks for them, so that no wrap-around passes unseen. */
final class PolledMeter implements EnergyMeter {

  /** Rarer than this, and no session is long enough to need it. */
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(6);

  private final EnergyMeter meter;
  private final Duration interval;
  private final TimeSource time;
  private final @Nullable Thread poller;
  private final Object lock = new Object();
  private @Nullable RuntimeException failure;
  private boolean closed;

  PolledMeter(EnergyMeter meter, Duration interval, TimeSource time) {
    this.meter = meter;
    this.interval = interval;
    this.time = time;
    this.poller = interval.compareTo(LONGEST_INTERVAL) > 0
        ? null
        : Thread.ofPlatform().daemon().name("rapl-poller").start(this::pollUntilClosed);
  }

  private void pollUntilClosed() {
    try {
      do {
        time.sleep(interval);
      } while (poll());
    } catch (InterruptedException meterWasClosed) {
      // There is nothing left to poll.
    }
  }

  /** Nothing waits for a poll: what goes wrong in it is kept for the next read. False once the meter is closed. */
  private boolean poll() throws InterruptedException {
    synchronized (lock) {
      if (!closed && failure == null) {
        try {
          meter.read();
        } catch (RuntimeException refused) {
          failure = refused;
        }
      }
      return !closed;
    }
  }

  @Override
  public List<EnergyDomain> domains() {
    synchronized (lock) {
      return meter.domains();
    }
  }

  @Override
  public EnergySample read() throws InterruptedException {
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

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      meter.close();
    }
    // Only now, for an interrupt closes the file that is being read.
    if (poller != null) {
      poller.interrupt();
    }
  }
}
