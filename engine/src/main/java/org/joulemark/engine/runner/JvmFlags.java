package org.joulemark.engine.runner;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Settings;
import org.joulemark.api.Workload;

/** Asks a plugin for the flags of its fork. This runs the plugin's code in the parent, where its faults must stop nothing. */
public final class JvmFlags {

  private JvmFlags() {}

  /**
   * The flags for these settings; none for what is no backend.
   *
   * @throws InvalidInputException where the settings are wrong, or the plugin fails to answer
   */
  public static List<String> askedBy(Plugin plugin, Map<String, String> settings) {
    return switch (plugin) {
      case Backend backend -> ask(backend, Settings.of(backend.settings(), settings));
      case Workload _,EnergyProbe _ -> List.of();
    };
  }

  private static List<String> ask(Backend backend, Settings settings) {
    try {
      return List.copyOf(backend.jvmArguments(settings));
    } catch (RuntimeException | LinkageError broken) {
      throw new InvalidInputException(
          "backend '" + backend.id() + "' fails when asked for its JVM flags (" + broken
              + "); ask its author to mend it",
          broken);
    }
  }
}
