package org.joulemark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.plugin.PluginRoot;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.engine.plugin.RefusedPlugin;
import org.joulemark.engine.plugin.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A plugin folder as {@code joulemark plugins list} shows it.
 *
 * @param origin distribution, user, or --plugins
 * @param plugins those that can be used
 * @param api the ranges of api versions that its jars declare
 * @param state loaded, refused, or partly refused
 * @param refusals one line for each thing that was left out
 */
record ListedFolder(
    String name,
    String folder,
    String origin,
    List<ListedProvider> plugins,
    List<String> api,
    List<ListedJar> jars,
    String state,
    List<String> refusals) {

  /** A workload, backend or probe. */
  record ListedProvider(String kind, String id, String version) {

    static ListedProvider of(InstalledPlugin<?> plugin) {
      return new ListedProvider(plugin.kind(), plugin.id(), plugin.version());
    }
  }

  /**
   * A jar.
   *
   * @param sha256 null where it cannot be read
   */
  record ListedJar(String name, @Nullable String sha256) {

    static ListedJar of(Path jar) {
      return new ListedJar(String.valueOf(jar.getFileName()), checksum(jar));
    }

    private static @Nullable String checksum(Path jar) {
      try {
        return Sha256.of(jar);
      } catch (InvalidInputException _) {
        return null;
      }
    }
  }

  static ListedFolder of(PluginFolder folder, PluginRoot.Origin origin, PluginCatalog catalog) {
    List<ListedProvider> plugins = catalog.allOf(folder).stream().map(ListedProvider::of).toList();
    List<String> refusals = catalog.refusedOf(folder).stream().map(RefusedPlugin::line).toList();
    return new ListedFolder(
        folder.name(), folder.path().toString(), origin.word(), plugins, folder.declaredApis(),
        folder.jars().stream().map(ListedJar::of).toList(), state(plugins, refusals), refusals);
  }

  private static String state(List<ListedProvider> plugins, List<String> refusals) {
    if (refusals.isEmpty()) {
      return "loaded";
    }
    return plugins.isEmpty() ? "refused" : "partly refused";
  }

  void print(PrintWriter out) {
    out.println(name + "  " + state + "  (" + origin + ")");
    out.println("    " + folder);
    plugins.forEach(plugin -> out.println("    " + plugin.kind() + " " + plugin.id() + " " + plugin.version()));
    out.println("    api " + (api.isEmpty() ? "not declared" : String.join(", ", api)));
    jars.forEach(
        jar -> out
            .println("    " + jar.name() + "  " + (jar.sha256() == null ? "unreadable" : "sha256 " + jar.sha256())));
    refusals.forEach(refusal -> out.println("    left out " + refusal));
    out.println();
  }
}
