package org.joulemark.engine.plan;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;

/** Turns a plan into its cells: the product of all axes, shuffled so that a drift of the machine spreads over all of them. */
public final class PlanExpansion {

  private final PluginCatalog catalog;

  @Inject
  public PlanExpansion(PluginCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The cells in the order they are to run; the same plan gives the same cells in the same order.
   *
   * @throws InvalidInputException for an id, a key or a value that no plugin knows
   */
  public List<Cell> expand(SessionPlan plan) {
    List<Settled> workloads = settleAll(plan.workloads(), id -> catalog.workload(id));
    List<Evaluation> evaluations = plan.backends().stream().flatMap(backend -> evaluations(plan, backend)).toList();
    var cells = new ArrayList<Cell>();
    for (Settled workload : workloads) {
      for (Evaluation evaluation : evaluations) {
        for (Boundary boundary : plan.boundaries()) {
          cells.add(cell(cells.size() + 1, workload, evaluation, boundary));
        }
      }
    }
    if (cells.isEmpty()) {
      throw new InvalidInputException(
          "session '" + plan.name()
              + "' has nothing to run: it needs a workload, a backend, a precision and a boundary");
    }
    Collections.shuffle(cells, new Random(plan.seed()));
    return List.copyOf(cells);
  }

  private Stream<Evaluation> evaluations(SessionPlan plan, BackendSelection selection) {
    return settle(selection.plugin(), catalog.backend(selection.id())).stream()
        .flatMap(
            backend -> plan.precisionsOf(selection).stream().map(precision -> new Evaluation(backend, precision)));
  }

  private static Cell cell(int number, Settled workload, Evaluation evaluation, Boundary boundary) {
    Settled backend = evaluation.backend;
    String id =
        String.format(
            Locale.ROOT, "%03d-%s-%s-%s-%s", number, workload.id, backend.id, evaluation.precision.id(),
            boundary.name().toLowerCase(Locale.ROOT));
    return new Cell(
        id, workload.id, workload.settings, backend.id, backend.settings, evaluation.precision, boundary);
  }

  private static List<Settled> settleAll(List<Selection> selections, PluginById plugins) {
    return selections.stream().flatMap(selection -> settle(selection, plugins.find(selection.id())).stream()).toList();
  }

  private static List<Settled> settle(Selection selection, InstalledPlugin<? extends Plugin> installed) {
    var settled = new ArrayList<Settled>();
    for (Map<String, String> given : combinations(selection.axes())) {
      try {
        Settings settings = Settings.of(installed.plugin().settings(), given);
        settled.add(new Settled(selection.id(), settings.asMap()));
      } catch (InvalidInputException refused) {
        throw new InvalidInputException(
            installed.kind() + " " + selection.id() + ": " + refused.getMessage(), refused);
      }
    }
    return settled;
  }

  private static List<Map<String, String>> combinations(Map<String, List<String>> axes) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<String>> axis : new TreeMap<>(axes).entrySet()) {
      combinations =
          combinations.stream()
              .flatMap(given -> axis.getValue().stream().map(value -> extended(given, axis.getKey(), value)))
              .toList();
    }
    return combinations;
  }

  private static Map<String, String> extended(Map<String, String> given, String name, String value) {
    var extended = new TreeMap<>(given);
    extended.put(name, value);
    return extended;
  }

  private interface PluginById {
    InstalledPlugin<? extends Plugin> find(String id);
  }

  private record Settled(String id, Map<String, String> settings) {}

  /** A backend as it is asked. */
  private record Evaluation(Settled backend, Precision precision) {}
}
