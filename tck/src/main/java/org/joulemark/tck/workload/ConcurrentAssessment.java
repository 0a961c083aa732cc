package org.joulemark.tck.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.tck.plugin.Broken;

/** Asks one measure from several threads at once, about different outputs, and compares with one thread's answers. */
final class ConcurrentAssessment {

  private static final int THREADS = 4;
  /** A race needs time to show; a slow measure still gets two rounds. */
  private static final long NANOS = 500_000_000;
  private static final int FEWEST_ROUNDS = 2;

  private ConcurrentAssessment() {}

  static void require(InferenceProblem problem) throws InterruptedException {
    var tasks = new ArrayList<Callable<Void>>();
    for (int thread = 0; thread < THREADS; thread++) {
      Matrix outputs =
          thread % 2 == 0 ? problem.references() : WrongOutputs.noisy(problem.references());
      tasks.add(task(problem, outputs, Figures.of(problem, outputs, "one thread")));
    }
    run(tasks);
  }

  private static Callable<Void> task(InferenceProblem problem, Matrix outputs, Figures alone) {
    return () -> {
      long end = System.nanoTime() + NANOS;
      for (int round = 0; round < FEWEST_ROUNDS || System.nanoTime() < end; round++) {
        Figures together = Figures.of(problem, outputs, "several threads at once");
        Broken.unless(alone.isSameAs(together),
            "the figures that one thread alone gets: " + alone.inWords(),
            "with " + THREADS + " threads at once: " + together.inWords(),
            "the measure keeps a scratch array or a running sum in a field");
      }
      return null;
    };
  }

  private static void run(List<Callable<Void>> tasks) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        await(done);
      }
    }
  }

  private static void await(Future<Void> done) throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof AssertionError broken) {
        throw broken;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
