package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.engine.SessionListener;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.runner.CellRunner;
import org.joulemark.engine.runner.Preparation;

/** Has workloads prepared before their cells, each with each choice of settings: a failure costs the cells that need it. */
final class Preparations {

  private final PluginCatalog catalog;
  private final CellRunner runner;

  @Inject
  Preparations(PluginCatalog catalog, CellRunner runner) {
    this.catalog = catalog;
    this.runner = runner;
  }

  /**
   * Prepares what these cells need.
   *
   * @param logs the folder for what is printed meanwhile
   * @return those that could not be done
   */
  Map<Preparation, Preparation.Failure> prepare(List<Cell> cells, Path logs, SessionListener listener)
      throws InterruptedException {
    Map<Preparation, Preparation.Failure> failures = new LinkedHashMap<>();
    List<Preparation> needed = cells.stream().map(Preparation::neededBy).distinct().filter(this::takesWork).toList();
    for (Preparation preparation : needed) {
      String log = String.format(Locale.ROOT, "preparation-%03d-%s.log", needed.indexOf(preparation) + 1,
          preparation.workload());
      listener.preparationStarted(preparation.workload(), preparation.settings());
      Optional<Preparation.Failure> failure =
          runner.prepare(preparation, logs.resolve(log), listener::preparationStep);
      failure.ifPresent(reason -> failures.put(preparation, reason));
    }
    return failures;
  }

  /** Most workloads have nothing to prepare, and to ask each of them in a fork would cost every session that time. */
  private boolean takesWork(Preparation preparation) {
    return catalog.workload(preparation.workload()).plugin() instanceof PreparingWorkload;
  }
}
