package org.joulemark.cli.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.joulemark.api.Backend;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.engine.plan.BackendSelection;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;

/** Turns a checked configuration into the plan of a session. */
final class PlanBuilder {

  private static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]*";

  private final PluginCatalog catalog;
  private final HierarchicalConfiguration<ImmutableNode> configuration;
  private final String origin;

  /**
   * A builder.
   *
   * @param configuration holds every session key
   * @param origin how error messages call the session
   */
  PlanBuilder(PluginCatalog catalog, HierarchicalConfiguration<ImmutableNode> configuration, String origin) {
    this.catalog = catalog;
    this.configuration = configuration;
    this.origin = origin;
  }

  SessionPlan build() {
    return new SessionPlan(
        name(),
        configuration.getLong(SessionKeys.SEED),
        requireAny(PluginGroup.WORKLOADS),
        requireAny(PluginGroup.BACKENDS).stream().map(this::withPrecisions).toList(),
        selections(PluginGroup.PROBES),
        precisions(SessionKeys.PRECISION),
        texts(SessionKeys.BOUNDARY).stream().map(PlanBuilder::boundary).toList(),
        measurement());
  }

  /** What one backend is set to. */
  Map<String, List<String>> axesOf(InstalledPlugin<Backend> backend) {
    return axes(PluginGroup.BACKENDS.keyOf(backend.id()), backend.plugin().settings());
  }

  private String name() {
    String name = configuration.getString(SessionKeys.NAME);
    if (!name.matches(NAME_PATTERN)) {
      throw new InvalidInputException(
          origin + ": name is '" + name + "', and names a folder; allowed: letters, digits, '.', '_' and '-'");
    }
    return name;
  }

  private List<Selection> requireAny(PluginGroup group) {
    List<Selection> selections = selections(group);
    if (selections.isEmpty()) {
      List<String> ids = group.installed(catalog).stream().map(plugin -> plugin.id()).toList();
      throw new InvalidInputException(
          origin + ": names no " + group.kind() + "; add one under '" + group.key() + ":', at hand: "
              + String.join(", ", ids));
    }
    return selections;
  }

  private List<Selection> selections(PluginGroup group) {
    List<Selection> selections = new ArrayList<>();
    group.installed(catalog).forEach(plugin -> {
      if (!configuration.configurationsAt(group.keyOf(plugin.id())).isEmpty()) {
        selections.add(new Selection(plugin.id(), axes(group.keyOf(plugin.id()), plugin.plugin().settings())));
      }
    });
    return selections;
  }

  private BackendSelection withPrecisions(Selection backend) {
    return new BackendSelection(backend.id(), backend.axes(), precisions(SessionKeys.precisionOf(backend.id())));
  }

  private List<Precision> precisions(String key) {
    return texts(key).stream().map(PlanBuilder::precision).toList();
  }

  private Map<String, List<String>> axes(String pluginKey, List<SettingDeclaration> declarations) {
    Map<String, List<String>> axes = new TreeMap<>();
    for (SettingDeclaration declaration : declarations) {
      List<String> values = texts(pluginKey + "." + declaration.name());
      if (!values.isEmpty()) {
        axes.put(declaration.name(), values);
      }
    }
    return axes;
  }

  private MeasurementSettings measurement() {
    double minimumWindowSeconds = configuration.getDouble(SessionKeys.MINIMUM_WINDOW_SECONDS);
    double maximumWindowSeconds = configuration.getDouble(SessionKeys.MAXIMUM_WINDOW_SECONDS);
    if (minimumWindowSeconds > maximumWindowSeconds) {
      throw new InvalidInputException(
          origin + ": " + SessionKeys.MINIMUM_WINDOW_SECONDS + " is " + minimumWindowSeconds + ", above "
              + SessionKeys.MAXIMUM_WINDOW_SECONDS + ", " + maximumWindowSeconds);
    }
    return new MeasurementSettings(
        configuration.getInt(SessionKeys.REPETITIONS),
        batchRows(),
        minimumWindowSeconds,
        maximumWindowSeconds,
        configuration.getDouble(SessionKeys.IDLE_SECONDS),
        configuration.getDouble(SessionKeys.WARM_UP_LIMIT_SECONDS),
        configuration.getDouble(SessionKeys.PLATEAU_LIMIT_SECONDS),
        configuration.getDouble(SessionKeys.SWEEP_WINDOW_SECONDS),
        configuration.getDouble(SessionKeys.LATENCY_SECONDS),
        configuration.getInt(SessionKeys.VIRTUAL_CHIPS),
        configuration.getDouble(SessionKeys.CELL_LIMIT_SECONDS),
        lastResortProbe());
  }

  private @Nullable String lastResortProbe() {
    String id = configuration.getString(SessionKeys.LAST_RESORT_PROBE);
    return id.equals(SessionKeys.NONE) ? null : id;
  }

  private List<Integer> batchRows() {
    List<String> values = texts(SessionKeys.BATCH_ROWS);
    return values.contains(SessionKeys.AUTO) ? List.of() : values.stream().map(Integer::valueOf).toList();
  }

  private List<String> texts(String key) {
    return configuration.getList(String.class, key, List.of());
  }

  private static Precision precision(String id) {
    return Arrays.stream(Precision.values()).filter(precision -> precision.id().equals(id)).findFirst().orElseThrow();
  }

  private static Boundary boundary(String id) {
    return Arrays.stream(Boundary.values())
        .filter(boundary -> SessionKeys.id(boundary).equals(id))
        .findFirst()
        .orElseThrow();
  }
}
