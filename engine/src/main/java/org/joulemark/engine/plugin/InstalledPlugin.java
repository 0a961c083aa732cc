package org.joulemark.engine.plugin;

import java.nio.file.Path;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;

/**
 * A plugin with where it came from.
 *
 * @param plugin the provider
 * @param jar the jar that holds its class
 * @param version the jar's Implementation-Version, or {@code unknown}
 * @param folder all its jars
 */
public record InstalledPlugin<P extends Plugin>(P plugin, Path jar, String version, PluginFolder folder) {

  /** workload, backend or probe. */
  public String kind() {
    return switch ((Plugin) plugin) {
      case Workload _ -> "workload";
      case Backend _ -> "backend";
      case EnergyProbe _ -> "probe";
    };
  }

  public String id() {
    return plugin.id();
  }
}
