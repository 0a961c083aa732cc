package org.joulemark.cli.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.Settings;
import org.joulemark.api.Workload;
import org.joulemark.tck.rule.SettingVariants;

/**
 * One JVM that rules will run in.
 *
 * @param jvmArguments what the plugin asks for with each of the settings
 * @param settings to test there, each as what differs from the defaults
 */
record PlannedFork(List<String> jvmArguments, List<Map<String, String>> settings) {

  /** As few as the flags allow: settings that ask for the same share one. */
  static List<PlannedFork> of(Plugin plugin) {
    return switch (plugin) {
      case Backend backend -> byArguments(backend);
      case Workload _,EnergyProbe _ -> List.of(new PlannedFork(List.of(), List.of(Map.of())));
    };
  }

  private static List<PlannedFork> byArguments(Backend backend) {
    var settingsOfArguments = new LinkedHashMap<List<String>, List<Map<String, String>>>();
    for (Map<String, String> settings : variants(backend)) {
      settingsOfArguments.computeIfAbsent(arguments(backend, settings), _ -> new ArrayList<>()).add(settings);
    }
    return settingsOfArguments.entrySet().stream()
        .map(entry -> new PlannedFork(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A plugin that cannot even say what it offers is for the rules to judge, not a reason to stop here. */
  private static List<Map<String, String>> variants(Backend backend) {
    try {
      return SettingVariants.of(backend);
    } catch (RuntimeException | LinkageError _) {
      return List.of(Map.of());
    }
  }

  private static List<String> arguments(Backend backend, Map<String, String> settings) {
    try {
      return List.copyOf(backend.jvmArguments(Settings.of(backend.settings(), settings)));
    } catch (RuntimeException | LinkageError _) {
      return List.of();
    }
  }
}
