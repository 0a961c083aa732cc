package org.joulemark.engine.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;

/**
 * Every plugin at hand, by kind and id, and what was left out. Plugin jars are code the user chose to trust: they run
 * unconfined.
 */
public final class PluginCatalog {

  private final Map<String, InstalledPlugin<Workload>> workloads;
  private final Map<String, InstalledPlugin<Backend>> backends;
  private final Map<String, InstalledPlugin<EnergyProbe>> probes;
  private final List<RefusedPlugin> refused;

  private PluginCatalog(LoadedPlugins loaded) {
    workloads = byId(Workload.class, PluginKind.WORKLOAD, loaded);
    backends = byId(Backend.class, PluginKind.BACKEND, loaded);
    probes = byId(EnergyProbe.class, PluginKind.PROBE, loaded);
    refused = loaded.refused();
  }

  /**
   * Loads every plugin of these folders. One that cannot be loaded, and each of two that share kind and id, is
   * {@link #refused}; the others are there all the same.
   */
  public static PluginCatalog load(List<PluginFolder> folders) {
    return new PluginCatalog(LoadedPlugins.of(folders).withoutAmbiguity());
  }

  /** The workload of this id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<Workload> workload(String id) {
    return require(workloads, PluginKind.WORKLOAD, id);
  }

  /** The backend of this id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<Backend> backend(String id) {
    return require(backends, PluginKind.BACKEND, id);
  }

  /** The probe of this id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<EnergyProbe> probe(String id) {
    return require(probes, PluginKind.PROBE, id);
  }

  /** The plugin of this kind and id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<? extends Plugin> plugin(PluginKind kind, String id) {
    return switch (kind) {
      case WORKLOAD -> workload(id);
      case BACKEND -> backend(id);
      case PROBE -> probe(id);
    };
  }

  public Collection<InstalledPlugin<Workload>> workloads() {
    return workloads.values();
  }

  public Collection<InstalledPlugin<Backend>> backends() {
    return backends.values();
  }

  public Collection<InstalledPlugin<EnergyProbe>> probes() {
    return probes.values();
  }

  /** Workloads, backends and probes. */
  public List<InstalledPlugin<? extends Plugin>> all() {
    return Stream.of(workloads(), backends(), probes())
        .<InstalledPlugin<? extends Plugin>>flatMap(plugins -> plugins.stream())
        .toList();
  }

  /** Those of one folder. */
  public List<InstalledPlugin<? extends Plugin>> allOf(PluginFolder folder) {
    return all().stream().filter(plugin -> plugin.folder().equals(folder)).toList();
  }

  /** What was found in the folders and left out. */
  public List<RefusedPlugin> refused() {
    return refused;
  }

  /** What was left out of one folder. */
  public List<RefusedPlugin> refusedOf(PluginFolder folder) {
    return refused.stream().filter(left -> left.folder().equals(folder)).toList();
  }

  /** What was left out and may be the plugin of this kind and id that is missing, as the end of a message. */
  public String explainAbsence(String kind, String id) {
    List<RefusedPlugin> suspects = refused.stream().filter(suspect -> suspect.mayBe(kind, id)).toList();
    return suspects.isEmpty()
        ? ""
        : "; it may be in what was left out: "
            + suspects.stream()
                .map(suspect -> suspect.subject() + " (" + suspect.reason() + ")")
                .collect(Collectors.joining(", "));
  }

  private static <P extends Plugin> Map<String, InstalledPlugin<P>> byId(
      Class<P> type, PluginKind kind, LoadedPlugins loaded) {
    var byId = new TreeMap<String, InstalledPlugin<P>>();
    loaded.installed()
        .stream()
        .filter(plugin -> plugin.kind().equals(kind.word()))
        .forEach(plugin -> byId.put(plugin.id(), plugin.as(type)));
    return byId;
  }

  private <P extends Plugin> InstalledPlugin<P> require(
      Map<String, InstalledPlugin<P>> installed, PluginKind kind, String id) {
    InstalledPlugin<P> plugin = installed.get(id);
    if (plugin == null) {
      throw new InvalidInputException(
          "there is no " + kind.word() + " '" + id + "'; at hand: "
              + (installed.isEmpty() ? "none" : String.join(", ", installed.keySet()))
              + explainAbsence(kind.word(), id));
    }
    return plugin;
  }
}
