package org.joulemark.engine.meter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/** One meter, opened, read and closed on a thread of its own: a slow one holds up no other. */
final class WatchedMeter implements Runnable {

  /** Ctrl-C ends the tools that a probe runs as well; their end is no news where the watching ends anyway. */
  private static final Duration TIME_FOR_THE_END = Duration.ofMillis(500);

  private final EnergyProbe probe;
  private final Map<String, String> settings;
  private final WatchRequest request;
  private final WatchEnd end;
  private final MeterListener listener;
  private volatile boolean decided;

  WatchedMeter(
      EnergyProbe probe, Map<String, String> settings, WatchRequest request, WatchEnd end, MeterListener listener) {
    this.probe = probe;
    this.settings = settings;
    this.request = request;
    this.end = end;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      switch (OpeningOutcome.of(probe, settings)) {
        case OpeningOutcome.Refused(String reason) -> refuse(reason);
        case OpeningOutcome.Opened(EnergyMeter meter) -> watch(meter);
      }
    } catch (InterruptedException _) {
      // The watching is over, and its meter took too long to notice.
    }
  }

  /** For one that has been neither opened nor refused when the watching ends. */
  void refuseIfUndecided(String reason) {
    if (!decided) {
      decided = true;
      listener.tell(new MeterEvent.Unavailable(probe.id(), reason));
    }
  }

  private void refuse(String reason) throws InterruptedException {
    if (end.comesWithin(TIME_FOR_THE_END.toNanos())) {
      return;
    }
    refuseIfUndecided(reason);
    if (request.required()) {
      end.nowBecause("probe '" + probe.id() + "' is unavailable: " + reason);
    }
  }

  private void watch(EnergyMeter meter) throws InterruptedException {
    try (meter) {
      decided = true;
      List<EnergyDomain> domains = meter.domains();
      listener.tell(new MeterEvent.Opened(probe.id(), domains));
      read(meter, domains);
    } catch (InvalidInputException misused) {
      lose(misused.getMessage());
    } catch (EnergySourceException lost) {
      lose(lost.getMessage());
    } catch (RuntimeException | LinkageError broken) {
      lose(OpeningOutcome.fault(broken));
    }
  }

  private void lose(String reason) throws InterruptedException {
    if (!end.comesWithin(TIME_FOR_THE_END.toNanos())) {
      listener.tell(new MeterEvent.Lost(probe.id(), reason));
    }
  }

  private void read(EnergyMeter meter, List<EnergyDomain> domains) throws InterruptedException {
    long intervalNanos = request.interval().toNanos();
    var pace = new ReadPace(meter, domains, request.interval());
    var steps = new StepWatch(domains, request.interval(), meter.read());
    tell(steps);
    long now = System.nanoTime();
    long due = now + intervalNanos;
    while (end.nanosLeft() > 0 && !end.comesWithin(Math.min(end.nanosLeft(), pace.nanosUntilNext(due - now)))) {
      long before = System.nanoTime();
      steps.accept(meter.read());
      now = System.nanoTime();
      pace.readingTook(now - before);
      if (now - due >= 0 || end.nanosLeft() <= 0) {
        tell(steps);
        due = Math.max(due + intervalNanos, now);
      }
    }
  }

  private void tell(StepWatch steps) {
    Instant time = Instant.now().minusNanos(System.nanoTime() - steps.nanoTime());
    listener.tell(new MeterEvent.Reading(probe.id(), time, steps.nanoTime(), steps.counters()));
  }
}
