package org.joulemark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.InvalidInputException;
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

  /** Every plugin of the distribution and of {@code --plugins}. */
  PluginCatalog load(Surroundings surroundings) {
    List<Path> roots = roots(surroundings);
    if (roots.isEmpty()) {
      throw new InvalidInputException(
          "there is no plugin folder: start joulemark with its launcher bin/joulemark, or give --plugins DIR");
    }
    return PluginCatalog.load(roots.stream().map(PluginFolder::under).flatMap(List::stream).toList());
  }

  /** The folders that plugins are loaded from. */
  List<Path> roots(Surroundings surroundings) {
    List<Path> roots = new ArrayList<>();
    if (surroundings.home() != null) {
      roots.add(surroundings.home().resolve("plugins"));
    }
    roots.addAll(folders);
    return roots;
  }
}
