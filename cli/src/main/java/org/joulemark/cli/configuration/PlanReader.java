package org.joulemark.cli.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;

/** Gathers a plan from all layers, checking each against the plugins at hand. */
public final class PlanReader {

  private final PluginCatalog catalog;
  private final KnownSettings known;
  private final Map<String, String> environment;

  /**
   * A reader.
   *
   * @param environment variables of the process; only JOULEMARK_* are looked at
   */
  public PlanReader(PluginCatalog catalog, Map<String, String> environment) {
    this.catalog = catalog;
    this.known = new KnownSettings(catalog);
    this.environment = Map.copyOf(environment);
  }

  /**
   * The plan of a session.
   *
   * @param assignments of {@code --set}, in the order given
   * @throws InvalidInputException for the first key or value that cannot be used, naming where it stands and what is
   *     allowed
   */
  public SessionPlan read(SessionSource source, List<String> assignments) {
    return build(source.name(), source.origin(), known.checked(source.entries()), assignments);
  }

  /**
   * A single evaluation: one workload on one backend, every setting with one value. In float64 where nobody says otherwise,
   * for it is answers that count here.
   *
   * @param precision null where the user does not say
   * @throws InvalidInputException as {@link #read}, and for a list
   */
  public Evaluation single(String workload, String backend, @Nullable Precision precision, List<String> assignments) {
    List<Entry> chosen = List.of(
        new Entry(PluginGroup.WORKLOADS.keyOf(workload), List.of(), "--workload"),
        new Entry(PluginGroup.BACKENDS.keyOf(backend), List.of(), "--backend"),
        new Entry(SessionKeys.PRECISION, List.of(Precision.FLOAT64.id()), "infer"));
    List<String> all = new ArrayList<>(assignments);
    if (precision != null) {
      all.add(SessionKeys.precisionOf(backend) + "=" + precision.id());
    }
    return Evaluation.of(build("infer", "infer", known.checked(chosen), all));
  }

  /**
   * What a single backend is set to, where no workload takes part.
   *
   * @return the settings that were given, by name
   * @throws InvalidInputException as {@link #single}
   */
  public Map<String, String> backendSettings(String backend, List<String> assignments) {
    List<Entry> chosen = List.of(new Entry(PluginGroup.BACKENDS.keyOf(backend), List.of(), "--backend"));
    PlanBuilder builder = builder(backend, backend, known.checked(chosen), assignments);
    return Evaluation.settings(builder.axesOf(catalog.backend(backend)));
  }

  private SessionPlan build(String name, String origin, List<Entry> chosen, List<String> assignments) {
    return builder(name, origin, chosen, assignments).build();
  }

  private PlanBuilder builder(String name, String origin, List<Entry> chosen, List<String> assignments) {
    List<Entry> named = List.of(new Entry(SessionKeys.NAME, List.of(name), origin));
    List<Entry> defaults = known.checked(SessionSource.defaults());
    Reselection reselection = Reselection.of(assignments);
    Set<String> selected = reselection.applied(Layers.selectedPlugins(List.of(chosen)));
    List<Entry> fromEnvironment = known.checked(EnvironmentLayer.read(environment, known.keys()))
        .stream()
        .filter(entry -> KnownSettings.appliesTo(entry.key(), selected))
        .toList();
    List<Entry> assigned =
        known.checked(AssignmentLayer.read(assignments, known.keys(), known.keysOf(selected)));
    var combined =
        Layers.combined(List.of(named, defaults, reselection.kept(chosen), fromEnvironment, assigned));
    return new PlanBuilder(catalog, combined, origin);
  }
}
