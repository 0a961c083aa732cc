package org.joulemark.tck.workload;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.rule.NotApplicable;
import org.jspecify.annotations.Nullable;

/**
 * How a training, a generation or a preparation went.
 *
 * @param hasEnded whether it had, when the rule lost patience
 * @param steps how many it told of
 * @param thrown what it ended by, or null where it returned
 */
record WatchedWork(boolean hasEnded, int steps, @Nullable Throwable thrown) {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What is watched. */
  @FunctionalInterface
  interface Work {
    void run(Progress progress) throws InterruptedException;
  }

  /** Interrupts at the first step, or when patience is lost. */
  static WatchedWork interruptedAtFirstStep(Work work) throws InterruptedException {
    return watch(work, 1);
  }

  /** Interrupts before the work begins. */
  static WatchedWork interruptedBeforehand(Work work) throws InterruptedException {
    return watch(progress -> {
      Thread.currentThread().interrupt();
      work.run(progress);
    }, Integer.MAX_VALUE);
  }

  /** Interrupts only when patience is lost. */
  static WatchedWork toTheEnd(Work work) throws InterruptedException {
    return watch(work, Integer.MAX_VALUE);
  }

  private static WatchedWork watch(Work work, int lastStep) throws InterruptedException {
    var steps = new AtomicInteger();
    var thrown = new AtomicReference<@Nullable Throwable>();
    Thread thread = Thread.ofPlatform().daemon().name("tck-work").start(() -> {
      try {
        Thread working = Thread.currentThread();
        work.run((_, _, _) -> {
          if (steps.incrementAndGet() == lastStep) {
            working.interrupt();
          }
        });
      } catch (InterruptedException | RuntimeException | Error ended) {
        thrown.set(ended);
      }
    });
    thread.join(PATIENCE);
    thread.interrupt();
    boolean ended = thread.join(PATIENCE);
    return new WatchedWork(ended, steps.get(), thrown.get());
  }

  boolean isRefused() {
    return thrown instanceof InvalidInputException;
  }

  /** Whether it ended by itself, for patience ends by an interrupt. */
  boolean isWhole() {
    return hasEnded && !(thrown instanceof InterruptedException);
  }

  /** Fails the rule unless this was refused in one line, before any step. */
  void requireRefusedAtOnce(String work, String output) {
    if (!(thrown instanceof InvalidInputException refused)) {
      throw Broken.because("InvalidInputException before " + work + " for " + output,
          steps + " steps of " + work + ", then " + thrown, "the output is opened only when " + work + " is over");
    }
    Broken.unless(steps == 0, "no step of " + work + " for " + output, steps + " steps",
        "the output is tried only after " + work + " has begun");
    Lines.requireOneLine("the refusal of an output", String.valueOf(refused.getMessage()));
  }

  /** Fails the rule unless this, which was interrupted at its first step, has ended by that. */
  void requireInterrupted(String work) {
    Broken.unless(hasEnded, work + " to end within " + PATIENCE.toSeconds() + " s of an interrupt", "it goes on",
        "the interrupt flag is never looked at");
    NotApplicable.unless(steps > 0, work + " ended before it told of any step, by " + thrown);
    Broken.unless(thrown instanceof InterruptedException, "InterruptedException",
        thrown == null ? work + " ended as if nothing had happened" : thrown.toString(),
        "the interrupt is swallowed or wrapped");
  }
}
