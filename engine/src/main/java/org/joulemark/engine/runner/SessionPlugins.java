package org.joulemark.engine.runner;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.joulemark.api.Plugin;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.engine.results.PluginRecord;

/** The plugins of a session, whose jars are hashed once. */
public final class SessionPlugins {

  private final PluginCatalog catalog;
  private final Map<PluginFolder, Map<String, String>> checksums = new ConcurrentHashMap<>();

  public SessionPlugins(PluginCatalog catalog) {
    this.catalog = catalog;
  }

  /** Those that a plan names. */
  public List<PluginRecord> of(SessionPlan plan) {
    return Stream.of(
        plan.workloads().stream().map(selection -> catalog.workload(selection.id())),
        plan.backends().stream().map(selection -> catalog.backend(selection.id())),
        plan.probes().stream().map(selection -> catalog.probe(selection.id())))
        .flatMap(installed -> installed)
        .map(this::record)
        .toList();
  }

  /** Those that take part in a cell. */
  List<InstalledPlugin<? extends Plugin>> of(Cell cell, ProbesAtHand probes) {
    return Stream.concat(
        Stream.of(catalog.workload(cell.workload()), catalog.backend(cell.backend())),
        probes.usable().stream().map(probe -> catalog.probe(probe.id())))
        .<InstalledPlugin<? extends Plugin>>map(plugin -> plugin)
        .toList();
  }

  PluginRecord record(InstalledPlugin<? extends Plugin> plugin) {
    return PluginRecord.of(plugin, checksums.computeIfAbsent(plugin.folder(), PluginFolder::checksums));
  }
}
