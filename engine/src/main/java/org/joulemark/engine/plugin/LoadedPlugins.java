package org.joulemark.engine.plugin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.Plugin;

/** What came of loading plugin folders: what can be used, and what was left out. */
record LoadedPlugins(List<InstalledPlugin<? extends Plugin>> installed, List<RefusedPlugin> refused) {

  LoadedPlugins {
    installed = List.copyOf(installed);
    refused = List.copyOf(refused);
  }

  static LoadedPlugins of(List<PluginFolder> folders) {
    List<LoadedPlugins> loaded = folders.stream().map(folder -> new PluginLoader(folder).load()).toList();
    return new LoadedPlugins(
        loaded.stream().<InstalledPlugin<? extends Plugin>>flatMap(plugins -> plugins.installed.stream()).toList(),
        loaded.stream().flatMap(plugins -> plugins.refused.stream()).toList());
  }

  /** Leaves out all plugins of a kind that share an id: which of them is meant, nobody but the user can say. */
  LoadedPlugins withoutAmbiguity() {
    Collection<List<InstalledPlugin<? extends Plugin>>> namesakes =
        installed.stream()
            .collect(Collectors.groupingBy(plugin -> plugin.kind() + " " + plugin.id(), LinkedHashMap::new,
                Collectors.toList()))
            .values();
    return new LoadedPlugins(
        namesakes.stream().filter(same -> same.size() == 1).map(List::getFirst).toList(),
        Stream.concat(
            refused.stream(),
            namesakes.stream().filter(same -> same.size() > 1).flatMap(LoadedPlugins::ambiguity)).toList());
  }

  private static Stream<RefusedPlugin> ambiguity(List<InstalledPlugin<? extends Plugin>> namesakes) {
    return IntStream.range(0, namesakes.size())
        .mapToObj(i -> ambiguity(namesakes.get(i), namesakes.get(i == 0 ? 1 : 0)));
  }

  private static RefusedPlugin ambiguity(
      InstalledPlugin<? extends Plugin> plugin, InstalledPlugin<? extends Plugin> other) {
    return new RefusedPlugin(
        plugin.folder(), plugin.jar(), plugin.kind(), plugin.id(),
        other.plugin().getClass().getName() + " of " + other.jar() + " has the same id",
        "remove one, for neither is used");
  }
}
