package org.joulemark.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Support;
import org.joulemark.cli.plugin.PluginRoot;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;

/** The plugin folders, and whether each plugin works here. */
public final class PluginCheck {

  private PluginCheck() {}

  /**
   * One finding per folder, one per plugin, and one for each that was left out.
   *
   * @param roots where plugins are looked for
   */
  public static List<Finding> find(List<PluginRoot> roots, Function<PluginCatalog, Engine> engines)
      throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    List<PluginFolder> folders = new ArrayList<>();
    if (roots.stream().allMatch(root -> root.origin() == PluginRoot.Origin.USER)) {
      findings.add(Finding.fault("plugins", "no folder to look in", "start with bin/joulemark, or give --plugins DIR"));
    }
    for (PluginRoot root : roots) {
      findings.add(folder(root, folders));
    }
    findings.addAll(plugins(folders, engines));
    return findings;
  }

  private static Finding folder(PluginRoot root, List<PluginFolder> found) {
    try {
      List<PluginFolder> folders = root.folders();
      found.addAll(folders);
      return Finding.good("plugins", folders.size() + " in " + root.path());
    } catch (InvalidInputException wrong) {
      return Finding.fault("plugins", String.valueOf(wrong.getMessage()),
          "put the plugins there, or give --plugins DIR");
    }
  }

  private static List<Finding> plugins(List<PluginFolder> folders, Function<PluginCatalog, Engine> engines)
      throws InterruptedException {
    PluginCatalog catalog = PluginCatalog.load(folders);
    Engine engine = engines.apply(catalog);
    List<Finding> findings = new ArrayList<>();
    for (InstalledPlugin<? extends Plugin> plugin : catalog.all()) {
      if (!(plugin.plugin() instanceof EnergyProbe)) {
        findings.add(availability(plugin, engine.availability(plugin, Map.of())));
      }
    }
    findings.addAll(SourceCheck.find(catalog.probes(), engine));
    catalog.refused()
        .forEach(refused -> findings.add(Finding.warning(refused.subject(), refused.reason(), refused.remedy())));
    return findings;
  }

  private static Finding availability(InstalledPlugin<? extends Plugin> plugin, Support support) {
    String subject = plugin.kind() + " " + plugin.id();
    return switch (support) {
      case Support.Yes _ -> Finding.good(subject, "available, version " + plugin.version());
      case Support.No(String reason) -> Finding.warning(subject, "unavailable", reason);
    };
  }
}
