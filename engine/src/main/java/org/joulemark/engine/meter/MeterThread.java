package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.engine.plugin.FailureText;
import org.jspecify.annotations.Nullable;

/**
 * One meter and the only thread that touches it: opened, read at its pace and on demand, and closed there. Each meter has
 * a thread of its own, for a BMC that takes its time must not hold up a counter that wraps.
 */
final class MeterThread implements AutoCloseable {

  private static final int READINGS_TIMED = 3;
  private static final Duration TIME_TO_OPEN = Duration.ofSeconds(60);
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(10);

  private final MeterOpening opening;
  private final CompletableFuture<Opened> opened = new CompletableFuture<>();
  private final LinkedBlockingQueue<CountDownLatch> demands = new LinkedBlockingQueue<>();
  private final List<EnergySample> samples = new ArrayList<>();
  private final Thread thread;
  private volatile boolean ended;
  private volatile boolean finished;
  private volatile @Nullable String lost;

  MeterThread(MeterOpening opening) {
    this.opening = opening;
    this.thread = Thread.ofPlatform().daemon().name("meter-" + opening.probe()).start(this::work);
  }

  /** What the meter said of itself when it was opened. */
  record Opened(List<EnergyDomain> domains, SamplingPace pace) {}

  String probe() {
    return opening.probe();
  }

  /** Waits until the meter is open; {@link #lost()} says why it is not, where the answer is null. */
  @Nullable
  Opened awaitOpening() throws InterruptedException {
    try {
      return opened.get(TIME_TO_OPEN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      lost = "did not open within " + TIME_TO_OPEN.toSeconds() + " s";
      return null;
    } catch (ExecutionException refused) {
      return null;
    }
  }

  /** Why the meter cannot be read any longer; null where it can. */
  @Nullable
  String lost() {
    return lost;
  }

  /** Has a reading taken as soon as may be; the latch falls when it was, or when there will be none. */
  CountDownLatch demandReading() {
    var done = new CountDownLatch(1);
    demands.add(done);
    if (finished) {
      releaseDemands();
    }
    return done;
  }

  /** Every reading so far. */
  List<EnergySample> samples() {
    synchronized (samples) {
      return List.copyOf(samples);
    }
  }

  @SuppressWarnings("IllegalCatch") // whatever a plugin throws is the reason why it has no joules, and no more
  private void work() {
    try (EnergyMeter meter = opening.open()) {
      SamplingPace pace = pace(meter);
      opened.complete(new Opened(List.copyOf(meter.domains()), pace));
      sampleUntilEnded(meter, pace.periodNanos());
    } catch (InterruptedException _) {
      // Only close() interrupts.
    } catch (RuntimeException | LinkageError failed) {
      lose(failed);
    } finally {
      // In this order: whoever demands a reading after the last release sees that nobody will take it.
      finished = true;
      releaseDemands();
    }
  }

  private void lose(Throwable failed) {
    if (lost == null) {
      lost = FailureText.of(failed);
    }
    opened.completeExceptionally(failed);
  }

  private SamplingPace pace(EnergyMeter meter) throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int reading = 0; reading < READINGS_TIMED; reading++) {
      long start = System.nanoTime();
      read(meter);
      least = Math.min(least, System.nanoTime() - start);
    }
    return SamplingPace.of(meter.domains(), least, meter.maxReadGap());
  }

  private void sampleUntilEnded(EnergyMeter meter, long periodNanos) throws InterruptedException {
    long due = System.nanoTime() + periodNanos;
    while (!ended) {
      CountDownLatch demand = demands.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (demand == null) {
        read(meter);
        due = Math.max(due + periodNanos, System.nanoTime());
      } else {
        read(meter, demand);
      }
    }
  }

  private void read(EnergyMeter meter, CountDownLatch demand) throws InterruptedException {
    try {
      read(meter);
    } finally {
      demand.countDown();
    }
  }

  private void read(EnergyMeter meter) throws InterruptedException {
    EnergySample sample = meter.read();
    synchronized (samples) {
      samples.add(sample);
    }
  }

  private void releaseDemands() {
    for (CountDownLatch demand = demands.poll(); demand != null; demand = demands.poll()) {
      demand.countDown();
    }
  }

  /** Ends the readings and closes the meter; one that does not close in time is left to its daemon thread. */
  @Override
  public void close() {
    ended = true;
    demandReading();
    boolean interrupted = !joined(TIME_TO_CLOSE);
    thread.interrupt();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False where the calling thread was interrupted meanwhile. */
  private boolean joined(Duration limit) {
    try {
      thread.join(limit);
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }
}
