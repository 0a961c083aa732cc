package org.joulemark.tck.workload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainableWorkload;
import org.jspecify.annotations.Nullable;

/**
 * How a training went.
 *
 * @param hasEnded whether it had, when the rule lost patience
 * @param steps how many it told of
 * @param thrown what it ended by, or null where it returned
 */
record TrainingRun(boolean hasEnded, int steps, @Nullable Throwable thrown) {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Interrupts at the first step, or when patience is lost. */
  static TrainingRun interruptedAtFirstStep(TrainableWorkload workload, Settings settings, Path output)
      throws InterruptedException {
    return run(workload, settings, output, 1);
  }

  /** Interrupts only when patience is lost. */
  static TrainingRun toTheEnd(TrainableWorkload workload, Settings settings, Path output) throws InterruptedException {
    return run(workload, settings, output, Integer.MAX_VALUE);
  }

  private static TrainingRun run(TrainableWorkload workload, Settings settings, Path output, int lastStep)
      throws InterruptedException {
    var steps = new AtomicInteger();
    var thrown = new AtomicReference<@Nullable Throwable>();
    Thread thread = Thread.ofPlatform().daemon().name("tck-training").start(() -> {
      try {
        Thread training = Thread.currentThread();
        workload.train(settings, output, (_, _, _) -> {
          if (steps.incrementAndGet() == lastStep) {
            training.interrupt();
          }
        });
      } catch (InterruptedException | RuntimeException | Error ended) {
        thrown.set(ended);
      }
    });
    thread.join(PATIENCE);
    thread.interrupt();
    boolean ended = thread.join(PATIENCE);
    return new TrainingRun(ended, steps.get(), thrown.get());
  }

  /** Empty where it was not refused. */
  String messageOfRefusal() {
    return thrown instanceof InvalidInputException refused ? refused.getMessage() : "";
  }
}
