package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.plugin.PluginCatalog;

/** Watches meters in this JVM. */
public final class MeterWatch {

  /** For the last readings, for those under way when the end comes, and for the meters to close after that. */
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(2);

  private final PluginCatalog catalog;
  private final WatchRequest request;
  private final MeterListener listener;
  private final WatchEnd end;

  /** Watches when told to. */
  public MeterWatch(PluginCatalog catalog, WatchRequest request, MeterListener listener) {
    this.catalog = catalog;
    this.request = request;
    this.listener = listener;
    this.end = new WatchEnd(request.length());
  }

  /**
   * Watches until the time is over, this thread is interrupted, or no meter is left. The meters are closed then.
   *
   * @throws InvalidInputException for a probe that is required and unavailable
   */
  public void watch() {
    List<MeterThread> threads = request.probes().stream().map(this::start).toList();
    try {
      for (MeterThread meter : threads) {
        awaitEnd(meter.thread());
      }
    } catch (InterruptedException _) {
      // The user has seen enough; what is left to do is to close.
    }
    close(threads);
    if (end.nanosLeft() <= 0) {
      threads.forEach(
          meter -> meter.watched().refuseIfUndecided("it was still being opened when the time was over; watch longer"));
    }
    if (end.cause() != null) {
      throw new InvalidInputException(end.cause());
    }
  }

  private MeterThread start(ChosenProbe chosen) {
    var watched =
        new WatchedMeter(catalog.probe(chosen.id()).plugin(), chosen.settings(), request, end, listener);
    return new MeterThread(watched, Thread.ofPlatform().daemon().name("meter-" + chosen.id()).start(watched));
  }

  private void awaitEnd(Thread thread) throws InterruptedException {
    while (thread.isAlive() && end.cause() == null && end.nanosLeft() > -TIME_TO_CLOSE.toNanos()) {
      thread.join(Duration.ofMillis(50));
    }
  }

  private void close(List<MeterThread> threads) {
    end.now();
    awaitAll(threads);
    threads.stream().map(MeterThread::thread).filter(Thread::isAlive).forEach(Thread::interrupt);
    awaitAll(threads);
  }

  private static void awaitAll(List<MeterThread> threads) {
    long limit = System.nanoTime() + TIME_TO_CLOSE.toNanos();
    for (MeterThread meter : threads) {
      join(meter.thread(), Duration.ofNanos(Math.max(1, limit - System.nanoTime())));
    }
  }

  /** A second Ctrl-C must not keep the meters from closing. */
  private static void join(Thread thread, Duration limit) {
    try {
      thread.join(limit);
    } catch (InterruptedException _) {
      // The parent ends this JVM where it loses its patience.
    }
  }

  /** A meter with the thread that reads it. */
  private record MeterThread(WatchedMeter watched, Thread thread) {}
}
