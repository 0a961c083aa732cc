package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.engine.SessionListener;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.ForkReply;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plugin.PluginCatalog;

/**
 * Has workloads prepared before their cells, each with each choice of settings in a JVM of its own: what one of them does
 * to its JVM costs its own cells only.
 */
final class PreparationForks {

  /** Training takes what it takes; the user has Ctrl-C. */
  private static final ForkLimit LIMIT = ForkLimit.of(Duration.ofDays(30));

  private final PluginCatalog catalog;
  private final ForkLauncher launcher;

  @Inject
  PreparationForks(PluginCatalog catalog, ForkLauncher launcher) {
    this.catalog = catalog;
    this.launcher = launcher;
  }

  /**
   * Prepares what these cells need.
   *
   * @param logs the folder for what the forks print
   * @return those that could not be done
   */
  Map<Preparation, Preparation.Failure> prepare(List<Cell> cells, Path logs, SessionListener listener)
      throws InterruptedException {
    Map<Preparation, Preparation.Failure> failures = new LinkedHashMap<>();
    List<Preparation> needed = cells.stream().map(Preparation::neededBy).distinct().filter(this::takesWork).toList();
    for (Preparation preparation : needed) {
      String log = String.format(Locale.ROOT, "preparation-%03d-%s.log", needed.indexOf(preparation) + 1,
          preparation.workload());
      prepare(preparation, logs.resolve(log), listener)
          .ifPresent(failure -> failures.put(preparation, failure));
    }
    return failures;
  }

  private Optional<Preparation.Failure> prepare(Preparation preparation, Path log, SessionListener listener)
      throws InterruptedException {
    listener.preparationStarted(preparation.workload(), preparation.settings());
    ProgressListener.Steps steps = listener::preparationStep;
    Path folder = catalog.workload(preparation.workload()).folder().path().toAbsolutePath();
    var job = new ForkJob.Prepare(preparation.workload(), preparation.settings());
    return failure(launcher.run(List.of(folder), job, List.of(), LIMIT, log, steps));
  }

  private static Optional<Preparation.Failure> failure(ForkOutcome outcome) {
    return switch (outcome) {
      case ForkOutcome.Replied(ForkReply.Prepared _) -> Optional.empty();
      case ForkOutcome.Replied(ForkReply.Refused(String message)) ->
          Optional.of(new Preparation.Failure(message, List.of()));
      case ForkOutcome.Replied(var other) -> Optional.of(
          new Preparation.Failure(
              "the fork answered " + other.getClass().getSimpleName() + " to a preparation", List.of()));
      case ForkOutcome.Died(String reason, List<String> lastOutput) -> Optional.of(
          new Preparation.Failure("the workload could not be prepared: " + reason, lastOutput));
    };
  }

  /** Most workloads have nothing to prepare, and to ask each of them in a fork would cost every session that time. */
  private boolean takesWork(Preparation preparation) {
    return catalog.workload(preparation.workload()).plugin() instanceof PreparingWorkload;
  }
}
