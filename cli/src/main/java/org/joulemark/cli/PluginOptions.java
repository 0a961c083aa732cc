package org.joulemark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.plugin.PluginRoot;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import picocli.CommandLine.Option;

/** Where plugins are looked for. */
final class PluginOptions {

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "Look for plugins here too: a folder for each plugin, with its jars. May be repeated.")
  private List<Path> folders = new ArrayList<>();

  /** Every plugin that can be used; one line on standard error for each that is left out. */
  PluginCatalog load(Surroundings surroundings, Terminal terminal) {
    if (surroundings.home() == null && folders.isEmpty()) {
      throw new InvalidInputException(
          "there is no plugin folder: start joulemark with its launcher bin/joulemark, or give --plugins DIR");
    }
    PluginCatalog catalog = PluginCatalog.load(List.copyOf(folders(surroundings).keySet()));
    catalog.refused().forEach(refused -> terminal.err().println("joulemark: left out " + refused.line()));
    terminal.err().flush();
    return catalog;
  }

  /** Every plugin folder, and who says that it is one. */
  Map<PluginFolder, PluginRoot.Origin> folders(Surroundings surroundings) {
    Map<PluginFolder, PluginRoot.Origin> found = new LinkedHashMap<>();
    for (PluginRoot root : roots(surroundings)) {
      root.folders().forEach(folder -> found.put(folder, root.origin()));
    }
    return found;
  }

  /** The folders that plugins are loaded from, each once: else every plugin of one named twice would have a namesake. */
  List<PluginRoot> roots(Surroundings surroundings) {
    List<PluginRoot> roots = new ArrayList<>();
    if (surroundings.home() != null) {
      roots.add(new PluginRoot(surroundings.home().resolve("plugins"), PluginRoot.Origin.DISTRIBUTION));
    }
    roots.add(PluginRoot.ofUser(surroundings.environment()));
    folders.forEach(folder -> roots.add(new PluginRoot(folder, PluginRoot.Origin.OPTION)));
    return List.copyOf(distinct(roots));
  }

  private static Collection<PluginRoot> distinct(List<PluginRoot> roots) {
    Map<Path, PluginRoot> byPath = new LinkedHashMap<>();
    roots.forEach(root -> byPath.putIfAbsent(root.path().toAbsolutePath().normalize(), root));
    return byPath.values();
  }
}
