package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.Plugin;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Support;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as {@code joulemark list} shows it.
 *
 * @param trainingSettings of {@code joulemark train}; empty where the plugin cannot be trained
 * @param dataset what {@code joulemark generate} can make of it; null where that is nothing
 * @param available whether it works here with its default settings
 * @param reason why not, and what to do about it; null where it does
 */
record ListedPlugin(
    String kind,
    String id,
    String version,
    String jar,
    String description,
    List<ListedSetting> settings,
    List<ListedSetting> trainingSettings,
    @Nullable ListedDataset dataset,
    boolean available,
    @Nullable String reason) {

  /**
   * One setting.
   *
   * @param defaultValue null where there is none
   * @param allowed the values allowed, in words
   */
  record ListedSetting(String name, @Nullable String defaultValue, String allowed, String description) {

    static List<ListedSetting> of(List<SettingDeclaration> declarations) {
      return declarations.stream()
          .map(
              declaration -> new ListedSetting(
                  declaration.name(),
                  declaration.defaultValue(),
                  declaration.type().allowedValues(),
                  declaration.description()))
          .toList();
    }

    String brief() {
      return name + (defaultValue == null ? "" : "=" + defaultValue);
    }

    void print(PrintWriter out) {
      out.println("      " + name + (defaultValue == null ? " (no default)" : " (default " + defaultValue + ")") + ": "
          + description);
      out.println("        allowed: " + allowed);
    }
  }

  /** Data that a workload generates. */
  record ListedDataset(String id, String description, List<ListedSetting> settings) {

    static @Nullable ListedDataset of(Plugin plugin) {
      return plugin instanceof GeneratingWorkload generating
          ? new ListedDataset(
              generating.generatedDataset(), generating.generatedDatasetDescription(),
              ListedSetting.of(generating.generationSettings()))
          : null;
    }
  }

  static List<ListedPlugin> all(PluginCatalog catalog, Engine engine) throws InterruptedException {
    List<ListedPlugin> listed = new ArrayList<>();
    for (InstalledPlugin<? extends Plugin> plugin : catalog.all()) {
      listed.add(of(plugin, engine.availability(plugin, Map.of())));
    }
    return listed;
  }

  private static ListedPlugin of(InstalledPlugin<? extends Plugin> installed, Support support) {
    Plugin plugin = installed.plugin();
    return new ListedPlugin(
        installed.kind(),
        installed.id(),
        installed.version(),
        installed.jar().toString(),
        plugin.description(),
        ListedSetting.of(plugin.settings()),
        plugin instanceof TrainableWorkload trainable ? ListedSetting.of(trainable.trainingSettings()) : List.of(),
        ListedDataset.of(plugin),
        support instanceof Support.Yes,
        support instanceof Support.No(String reason) ? reason : null);
  }

  void print(PrintWriter out, boolean verbose) {
    out.println(kind + " " + id + " " + version + (available ? "" : "  UNAVAILABLE: " + reason));
    out.println("    " + description);
    out.println("    " + jar);
    print(out, "settings", settings, verbose);
    print(out, "training", trainingSettings, verbose);
    if (dataset != null) {
      out.println("    dataset " + dataset.id() + ": " + dataset.description());
      print(out, "generation", dataset.settings(), verbose);
    }
    out.println();
  }

  private static void print(PrintWriter out, String heading, List<ListedSetting> settings, boolean verbose) {
    if (settings.isEmpty()) {
      return;
    }
    if (verbose) {
      out.println("    " + heading + ":");
      settings.forEach(setting -> setting.print(out));
    } else {
      out.println(
          "    " + heading + ": " + settings.stream().map(ListedSetting::brief).collect(Collectors.joining(", ")));
    }
  }
}
