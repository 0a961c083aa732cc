package org.joulemark.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Support;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;

/** The plugin folders, and whether each plugin works here. */
public final class PluginCheck {

  private PluginCheck() {}

  /**
   * One finding per folder and one per plugin.
   *
   * @param roots where plugins are looked for
   */
  public static List<Finding> find(List<Path> roots, Function<PluginCatalog, Engine> engines)
      throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    List<PluginFolder> folders = new ArrayList<>();
    if (roots.isEmpty()) {
      findings.add(Finding.fault("plugins", "no folder to look in", "start with bin/joulemark, or give --plugins DIR"));
    }
    for (Path root : roots) {
      findings.add(folder(root, folders));
    }
    findings.addAll(plugins(folders, engines));
    return findings;
  }

  private static Finding folder(Path root, List<PluginFolder> found) {
    try {
      List<PluginFolder> folders = PluginFolder.under(root);
      found.addAll(folders);
      return Finding.good("plugins", folders.size() + " in " + root);
    } catch (InvalidInputException wrong) {
      return Finding.fault("plugins", String.valueOf(wrong.getMessage()),
          "put the plugins there, or give --plugins DIR");
    }
  }

  private static List<Finding> plugins(List<PluginFolder> folders, Function<PluginCatalog, Engine> engines)
      throws InterruptedException {
    try {
      PluginCatalog catalog = PluginCatalog.load(folders);
      Engine engine = engines.apply(catalog);
      List<Finding> findings = new ArrayList<>();
      for (InstalledPlugin<? extends Plugin> plugin : installed(catalog)) {
        findings.add(availability(plugin, engine.availability(plugin, Map.of())));
      }
      return findings;
    } catch (InvalidInputException wrong) {
      return List.of(Finding.fault("plugins", String.valueOf(wrong.getMessage()), "mend or remove that plugin"));
    }
  }

  private static List<InstalledPlugin<? extends Plugin>> installed(PluginCatalog catalog) {
    return Stream.of(catalog.workloads(), catalog.backends(), catalog.probes())
        .<InstalledPlugin<? extends Plugin>>flatMap(plugins -> plugins.stream())
        .toList();
  }

  private static Finding availability(InstalledPlugin<? extends Plugin> plugin, Support support) {
    String subject = plugin.kind() + " " + plugin.id();
    return switch (support) {
      case Support.Yes _ -> Finding.good(subject, "available, version " + plugin.version());
      case Support.No(String reason) -> Finding.warning(subject, "unavailable", reason);
    };
  }
}
