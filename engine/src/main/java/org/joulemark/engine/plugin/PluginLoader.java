package org.joulemark.engine.plugin;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joulemark.api.Plugin;

/**
 * Finds the providers of one plugin folder, and goes on past each that cannot be used. The class loader stays open as long
 * as the process: plugins are never unloaded.
 */
final class PluginLoader {

  private final PluginFolder folder;
  private final List<InstalledPlugin<? extends Plugin>> installed = new ArrayList<>();
  private final List<RefusedPlugin> refused = new ArrayList<>();

  PluginLoader(PluginFolder folder) {
    this.folder = folder;
  }

  LoadedPlugins load() {
    var inspection = new FolderInspection(folder);
    Optional<RefusedPlugin> refusal = inspection.refusal();
    if (refusal.isPresent()) {
      return new LoadedPlugins(List.of(), List.of(refusal.get()));
    }
    var trial = new ProviderTrial(new PluginClassLoader(folder));
    providers(inspection.contents()).forEach(provider -> load(provider, trial, inspection.contents()));
    return new LoadedPlugins(installed, refused);
  }

  private static Stream<ProviderName> providers(Map<Path, JarContent> contents) {
    return contents.values().stream().flatMap(content -> content.providers().stream());
  }

  private void load(ProviderName provider, ProviderTrial trial, Map<Path, JarContent> contents) {
    try {
      Plugin plugin = trial.create(provider);
      Path jar = jarOf(plugin);
      installed.add(new InstalledPlugin<>(plugin, jar, version(jar, contents), folder));
    } catch (UnusableProvider unusable) {
      refused.add(
          new RefusedPlugin(
              folder, provider.jar(), provider.kind().word(), unusable.id(), unusable.reason(),
              "ask its author to mend it, or remove it"));
    }
  }

  private static Path jarOf(Plugin plugin) {
    try {
      return Path.of(plugin.getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String version(Path jar, Map<Path, JarContent> contents) {
    return contents.entrySet()
        .stream()
        .filter(content -> content.getKey().toAbsolutePath().equals(jar))
        .map(content -> content.getValue().version())
        .findFirst()
        .orElse("unknown");
  }
}
