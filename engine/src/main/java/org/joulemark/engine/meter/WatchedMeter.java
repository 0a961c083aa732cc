package org.joulemark.engine.meter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/** A meter of which somebody is told as it is read: once an interval, and when the time is over. */
final class WatchedMeter implements MeterThread.Listener {

  /** Ctrl-C ends the tools that a probe runs as well; their end is no news where the watching ends anyway. */
  private static final Duration TIME_FOR_THE_END = Duration.ofMillis(500);

  private final String probe;
  private final WatchRequest request;
  private final WatchEnd end;
  private final MeterListener listener;
  private final TimeSource time;
  private final MeterThread thread;
  private final AtomicBoolean decided = new AtomicBoolean();
  private List<EnergyDomain> domains = List.of();
  private @Nullable CounterStates states;
  private long dueNanos;
  private long toldNanos;

  WatchedMeter(MeterOpening opening, WatchRequest request, WatchEnd end, MeterListener listener, TimeSource time) {
    this.probe = opening.probe();
    this.request = request;
    this.end = end;
    this.listener = listener;
    this.time = time;
    this.thread = new MeterThread(opening, ReadingPace.watching(request.interval()), time, this);
  }

  MeterThread thread() {
    return thread;
  }

  /** For one that has been neither opened nor refused when the watching ends. */
  void refuseIfUndecided(String reason) {
    if (decided.compareAndSet(false, true)) {
      listener.tell(new MeterEvent.Unavailable(probe, reason));
    }
  }

  @Override
  public boolean opened(List<EnergyDomain> told) {
    domains = told;
    if (decided.compareAndSet(false, true)) {
      listener.tell(new MeterEvent.Opened(probe, told));
      return true;
    }
    return false;
  }

  @Override
  public void refused(String reason) {
    if (watchingEnds()) {
      return;
    }
    refuseIfUndecided(reason);
    if (request.required()) {
      end.because("probe '" + probe + "' is unavailable: " + reason);
    }
  }

  @Override
  public void read(EnergySample sample) {
    if (states == null) {
      states = new CounterStates(domains, request.interval(), sample);
      dueNanos = time.nanoTime();
    } else {
      states.accept(sample);
    }
    tellIfDue(states);
  }

  private void tellIfDue(CounterStates read) {
    long now = time.nanoTime();
    boolean lastToTell = end.isTimeOver() && now != toldNanos;
    if (now - dueNanos >= 0 || lastToTell) {
      listener.tell(
          new MeterEvent.Reading(probe, instant(read.nanoTime(), now), read.nanoTime(), read.counters()));
      toldNanos = now;
      dueNanos = Math.max(dueNanos + request.interval().toNanos(), now);
    }
  }

  private Instant instant(long nanoTime, long now) {
    return time.now().minusNanos(now - nanoTime);
  }

  @Override
  public void paced(ReadingPace pace) {
    // What is told of does not depend on it.
  }

  @Override
  public void lost(String reason) {
    if (!watchingEnds()) {
      listener.tell(new MeterEvent.Lost(probe, reason));
    }
  }

  private boolean watchingEnds() {
    try {
      return Deadline.await("grace for " + probe, end.come(), TIME_FOR_THE_END, time);
    } catch (InterruptedException _) {
      return true;
    }
  }
}
