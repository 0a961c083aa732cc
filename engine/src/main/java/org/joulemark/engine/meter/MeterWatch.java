package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.plugin.PluginCatalog;

/** Watches meters in this JVM. */
public final class MeterWatch {

  /** Before and after an interrupt; together less than a fork gets to tidy up. */
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(2);
  private static final Duration ENDLESS = Duration.ofDays(36_500);

  private final PluginCatalog catalog;
  private final WatchRequest request;
  private final MeterListener listener;
  private final TimeSource time;
  private final WatchEnd end = new WatchEnd();

  /** Watches when told to, by the clock of this machine. */
  public MeterWatch(PluginCatalog catalog, WatchRequest request, MeterListener listener) {
    this(catalog, request, listener, TimeSource.system());
  }

  /** Watches when told to, by another clock. */
  MeterWatch(PluginCatalog catalog, WatchRequest request, MeterListener listener, TimeSource time) {
    this.catalog = catalog;
    this.request = request;
    this.listener = listener;
    this.time = time;
  }

  /**
   * Watches until the time is over, this thread is interrupted, or no meter is left. The meters are closed then.
   *
   * @throws InvalidInputException for a probe that is required and unavailable
   */
  public void watch() {
    List<WatchedMeter> meters = request.probes().stream().map(this::meter).toList();
    List<MeterThread> threads = meters.stream().map(WatchedMeter::thread).toList();
    threads.forEach(MeterThread::start);
    try {
      awaitEnd(threads);
    } catch (InterruptedException _) {
      // The user has seen enough; what is left to do is to close.
    }
    end.now();
    MeterThread.close(threads, TIME_TO_CLOSE, time);
    if (end.isTimeOver()) {
      meters.forEach(
          meter -> meter.refuseIfUndecided("it was still being opened when the time was over; watch longer"));
    }
    if (end.cause() != null) {
      throw new InvalidInputException(end.cause());
    }
  }

  private WatchedMeter meter(ChosenProbe chosen) {
    var opening = new MeterOpening(chosen.id(), catalog.probe(chosen.id()).plugin(), chosen.settings());
    return new WatchedMeter(opening, request, end, listener, time);
  }

  private void awaitEnd(List<MeterThread> threads) throws InterruptedException {
    Duration length = request.length() == null ? ENDLESS : request.length();
    var early = CompletableFuture.anyOf(end.come(), MeterThread.allFinished(threads));
    if (!Deadline.await("watch", early, length, time)) {
      end.withTheTime();
      threads.forEach(MeterThread::demandReading);
    }
  }
}
