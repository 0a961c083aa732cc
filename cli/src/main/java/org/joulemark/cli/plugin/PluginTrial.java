package org.joulemark.cli.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;

/**
 * Loads a plugin beside those that are there, before it lies among them.
 *
 * @param others the plugins that it will lie beside
 */
record PluginTrial(List<PluginFolder> others) {

  /**
   * Kind, id and version of each plugin in the folder.
   *
   * @param source where its jars come from, for the message: the candidate lies under a name that nobody knows
   * @throws InvalidInputException where anything of the folder would be left out
   */
  List<String> load(PluginFolder candidate, Path source) {
    PluginCatalog catalog = PluginCatalog.load(Stream.concat(others.stream(), Stream.of(candidate)).toList());
    catalog.refusedOf(candidate)
        .stream()
        .findFirst()
        .ifPresent(refused -> {
          throw new InvalidInputException(
              source + " cannot be added: " + withoutFolder(refused.line(), candidate, source));
        });
    return catalog.allOf(candidate)
        .stream()
        .map(plugin -> plugin.kind() + " " + plugin.id() + " " + plugin.version())
        .toList();
  }

  private static String withoutFolder(String line, PluginFolder candidate, Path source) {
    String folder = candidate.path().toString();
    return line.replace(folder + "/", "").replace(folder, source.toString());
  }
}
