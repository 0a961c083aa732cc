package org.joulemark.engine.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;

/** Every plugin at hand, by kind and id. Plugin jars are code the user chose to trust: they run unconfined. */
public final class PluginCatalog {

  private final Map<String, InstalledPlugin<Workload>> workloads;
  private final Map<String, InstalledPlugin<Backend>> backends;
  private final Map<String, InstalledPlugin<EnergyProbe>> probes;

  private PluginCatalog(
      Map<String, InstalledPlugin<Workload>> workloads,
      Map<String, InstalledPlugin<Backend>> backends,
      Map<String, InstalledPlugin<EnergyProbe>> probes) {
    this.workloads = workloads;
    this.backends = backends;
    this.probes = probes;
  }

  /**
   * Loads every plugin of these folders.
   *
   * @throws InvalidInputException for a jar that cannot be loaded, and for two plugins of a kind with the same id; the
   *     message names the jars
   */
  public static PluginCatalog load(List<PluginFolder> folders) {
    List<PluginLoader> loaders = folders.stream().map(PluginLoader::new).toList();
    return new PluginCatalog(
        byId(loaders.stream().flatMap(loader -> loader.load(Workload.class))),
        byId(loaders.stream().flatMap(loader -> loader.load(Backend.class))),
        byId(loaders.stream().flatMap(loader -> loader.load(EnergyProbe.class))));
  }

  /** The workload of this id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<Workload> workload(String id) {
    return require(workloads, "workload", id);
  }

  /** The backend of this id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<Backend> backend(String id) {
    return require(backends, "backend", id);
  }

  /** The probe of this id; unknown ids are refused with the ids at hand. */
  public InstalledPlugin<EnergyProbe> probe(String id) {
    return require(probes, "probe", id);
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

  private static <P extends Plugin> Map<String, InstalledPlugin<P>> byId(Stream<InstalledPlugin<P>> installed) {
    var byId = new TreeMap<String, InstalledPlugin<P>>();
    installed.forEach(
        plugin -> {
          InstalledPlugin<P> other = byId.putIfAbsent(plugin.id(), plugin);
          if (other != null) {
            throw new InvalidInputException(
                "two plugins call themselves " + plugin.kind() + " '" + plugin.id() + "': " + other.jar() + " and "
                    + plugin.jar() + "; remove one");
          }
        });
    return byId;
  }

  private static <P extends Plugin> InstalledPlugin<P> require(
      Map<String, InstalledPlugin<P>> installed, String kind, String id) {
    InstalledPlugin<P> plugin = installed.get(id);
    if (plugin == null) {
      throw new InvalidInputException(
          "there is no " + kind + " '" + id + "'; at hand: " + String.join(", ", installed.keySet()));
    }
    return plugin;
  }
}
