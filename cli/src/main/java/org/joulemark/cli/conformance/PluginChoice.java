package org.joulemark.cli.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.Plugin;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;

/** Which plugins to validate, by their ids; with none named, all at hand. */
public record PluginChoice(List<String> workloads, List<String> backends, List<String> probes) {

  /**
   * The plugins chosen, each once.
   *
   * @throws org.joulemark.api.InvalidInputException for an unknown id, with those at hand
   */
  public List<InstalledPlugin<? extends Plugin>> from(PluginCatalog catalog) {
    boolean all = workloads.isEmpty() && backends.isEmpty() && probes.isEmpty();
    return all ? everything(catalog) : named(catalog);
  }

  private static List<InstalledPlugin<? extends Plugin>> everything(PluginCatalog catalog) {
    return Stream.of(catalog.workloads(), catalog.backends(), catalog.probes())
        .<InstalledPlugin<? extends Plugin>>flatMap(plugins -> plugins.stream())
        .toList();
  }

  private List<InstalledPlugin<? extends Plugin>> named(PluginCatalog catalog) {
    var chosen = new LinkedHashSet<InstalledPlugin<? extends Plugin>>();
    workloads.forEach(id -> chosen.add(catalog.workload(id)));
    backends.forEach(id -> chosen.add(catalog.backend(id)));
    probes.forEach(id -> chosen.add(catalog.probe(id)));
    return List.copyOf(chosen);
  }
}
