package org.joulemark.engine.meter;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.TimeSource;

/**
 * One meter and the only thread that touches it: opened, read at its pace and on demand, and closed there. Each meter has
 * a thread of its own, for a BMC that takes its time must not hold up a counter that wraps.
 */
final class MeterThread {

  private static final Logger LOGGER = System.getLogger(MeterThread.class.getName());
  private static final int READINGS_TIMED = 3;

  private final MeterOpening opening;
  private final ReadingPace.Rule rule;
  private final TimeSource time;
  private final Listener listener;
  private final Queue<Demand> demands = new ConcurrentLinkedQueue<>();
  private final WakeableSleep sleep;
  private final AtomicReference<State> state = new AtomicReference<>(State.OPENING);
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean ending;

  /** Does nothing until it is started. */
  MeterThread(MeterOpening opening, ReadingPace.Rule rule, TimeSource time, Listener listener) {
    this.opening = opening;
    this.rule = rule;
    this.time = time;
    this.listener = listener;
    this.sleep = new WakeableSleep(time);
    this.thread = Thread.ofPlatform().daemon().name("meter-" + opening.probe()).unstarted(this::work);
  }

  /** Told what happens to a meter, on the meter's thread; of the end also on another, where that thread hangs. */
  interface Listener {

    /**
     * It counts from now on.
     *
     * @return whether it is to be read; else it is closed
     */
    boolean opened(List<EnergyDomain> domains);

    /** It could not be opened. Nothing more is told. */
    void refused(String reason);

    /** It was read. */
    void read(EnergySample sample);

    /** What a reading takes is known, and so how often it will be read. */
    void paced(ReadingPace pace);

    /** It can be read no more. Nothing more is told. */
    void lost(String reason);
  }

  /** What a demand has done with the meter. */
  @FunctionalInterface
  private interface Errand {
    void run(EnergyMeter meter) throws InterruptedException;
  }

  /**
   * What somebody wants done on this thread.
   *
   * @param done falls when it was, or when it never will be
   */
  private record Demand(Errand errand, CountDownLatch done) {}

  private enum State {
    OPENING,
    OPEN,
    READ,
    GONE
  }

  void start() {
    thread.start();
  }

  /** Done when the meter is closed and the thread has ended, whatever the reason. */
  CompletableFuture<Void> finished() {
    return finished;
  }

  /** Has a reading taken as soon as may be; the latch falls when it was, or when there will be none. */
  CountDownLatch demandReading() {
    return demand(this::read);
  }

  /**
   * Has the meter asked for its conditions as soon as may be; the latch falls when it was, or when it never will be.
   *
   * @param listener told them on the meter's thread, before the latch falls
   */
  CountDownLatch demandConditions(Consumer<List<OperatingConditions>> listener) {
    return demand(meter -> listener.accept(conditions(meter)));
  }

  private CountDownLatch demand(Errand errand) {
    var demand = new Demand(errand, new CountDownLatch(1));
    demands.add(demand);
    sleep.wake();
    if (finished.isDone()) {
      releaseDemands();
    }
    return demand.done();
  }

  /** Has the meter closed, after the readings that were demanded until now. */
  void end() {
    ending = true;
    sleep.wake();
  }

  /**
   * Ends them all and waits until they are closed. One that takes too long is interrupted; where that does not help, it is
   * left to its daemon thread. An interrupt of the calling thread shortens the waiting, and is kept.
   *
   * @param limit of the waiting, before and again after the interrupt
   */
  static void close(List<MeterThread> meters, Duration limit, TimeSource time) {
    meters.forEach(MeterThread::end);
    boolean interrupted = !areClosedWithin(limit, meters, time);
    meters.stream().filter(meter -> !meter.finished.isDone()).forEach(meter -> meter.thread.interrupt());
    interrupted |= !areClosedWithin(limit, meters, time);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False where the calling thread was interrupted meanwhile. */
  private static boolean areClosedWithin(Duration limit, List<MeterThread> meters, TimeSource time) {
    try {
      Deadline.await("closing", allFinished(meters), limit, time);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  static CompletableFuture<Void> allFinished(List<MeterThread> meters) {
    return CompletableFuture.allOf(meters.stream().map(MeterThread::finished).toArray(CompletableFuture[]::new));
  }

  @SuppressWarnings("IllegalCatch") // whatever a plugin throws is the reason why it has no joules, and no more
  private void work() {
    try {
      use();
    } catch (InterruptedException _) {
      fail("it was interrupted");
    } catch (RuntimeException | Error failed) {
      fail(MeterFault.reason(failed));
    } finally {
      // In this order: whoever demands a reading after the last release sees that nobody will take it.
      finished.complete(null);
      releaseDemands();
    }
  }

  private void use() throws InterruptedException {
    var limit = new Deadline("opening " + opening.probe(), MeterOpening.LIMIT, time, this::giveUp);
    try (EnergyMeter meter = opening.open(time)) {
      if (ending || !state.compareAndSet(State.OPENING, State.OPEN)
          || !listener.opened(List.copyOf(meter.domains()))) {
        return;
      }
      ReadingPace pace = pace(meter);
      limit.close();
      if (state.compareAndSet(State.OPEN, State.READ)) {
        listener.paced(pace);
        readUntilEnded(meter, pace.periodNanos());
      }
    } finally {
      limit.close();
    }
  }

  /** Whatever comes of it later. */
  private void giveUp() {
    if (state.get() != State.READ) {
      fail("it was not opened and read within " + MeterOpening.LIMIT.toSeconds() + " s");
      thread.interrupt();
    }
  }

  private void fail(String reason) {
    switch (state.getAndSet(State.GONE)) {
      case OPENING -> listener.refused(reason);
      case OPEN, READ -> listener.lost(reason);
      case GONE -> {
      }
    }
  }

  private ReadingPace pace(EnergyMeter meter) throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int reading = 0; reading < READINGS_TIMED; reading++) {
      long start = time.nanoTime();
      read(meter);
      least = Math.min(least, time.nanoTime() - start);
    }
    return rule.of(new SourceSteps(meter.domains()), least, meter.maxReadGap());
  }

  private void readUntilEnded(EnergyMeter meter, long periodNanos) throws InterruptedException {
    long due = time.nanoTime() + periodNanos;
    for (Demand demand = demands.poll(); demand != null || !ending; demand = demands.poll()) {
      if (demand != null) {
        meet(demand, meter);
      } else if (time.nanoTime() - due >= 0) {
        read(meter);
        due = Math.max(due + periodNanos, time.nanoTime());
      } else {
        sleep.until(due);
      }
    }
  }

  private static void meet(Demand demand, EnergyMeter meter) throws InterruptedException {
    try {
      demand.errand().run(meter);
    } finally {
      demand.done().countDown();
    }
  }

  private void read(EnergyMeter meter) throws InterruptedException {
    EnergySample sample = meter.read();
    if (state.get() != State.GONE) {
      listener.read(sample);
    }
  }

  /** They are beside the joules, which go on without them. */
  private static List<OperatingConditions> conditions(EnergyMeter meter) throws InterruptedException {
    try {
      return List.copyOf(meter.conditions());
    } catch (EnergySourceException silent) {
      LOGGER.log(Level.WARNING, "no clock and no temperature: {0}", silent.getMessage());
      return List.of();
    }
  }

  private void releaseDemands() {
    for (Demand demand = demands.poll(); demand != null; demand = demands.poll()) {
      demand.done().countDown();
    }
  }
}
