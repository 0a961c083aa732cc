package org.joulemark.cli.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joulemark.engine.plugin.PluginCatalog;

/** What probes are set to where there is no session. */
public final class ProbeSettings {

  private final KnownSettings known;
  private final Map<String, String> environment;

  /**
   * A reader.
   *
   * @param environment variables of the process; only JOULEMARK_* are looked at
   */
  public ProbeSettings(PluginCatalog catalog, Map<String, String> environment) {
    this.known = new KnownSettings(catalog);
    this.environment = Map.copyOf(environment);
  }

  /**
   * The settings that were given, by the probe's id; none for a probe that nobody sets.
   *
   * @param probes those that take part
   * @param assignments of {@code --set}, which win over variables
   * @throws org.joulemark.api.InvalidInputException for a probe, key or value that cannot be used
   */
  public Map<String, Map<String, String>> read(Collection<String> probes, List<String> assignments) {
    Set<String> chosen = probes.stream().map(PluginGroup.PROBES::keyOf).collect(Collectors.toSet());
    known.checked(chosen.stream().sorted().map(key -> new Entry(key, List.of(), "--probe")).toList());
    Map<String, Map<String, String>> settings = new TreeMap<>();
    fromEnvironment(chosen).forEach(entry -> add(entry, settings));
    assigned(assignments, chosen).forEach(entry -> add(entry, settings));
    return settings;
  }

  private List<Entry> fromEnvironment(Set<String> chosen) {
    return known.checked(EnvironmentLayer.read(environment, known.keys()))
        .stream()
        .filter(entry -> isOf(chosen, entry))
        .toList();
  }

  private List<Entry> assigned(List<String> assignments, Set<String> chosen) {
    List<String> keys = known.keys().stream().filter(key -> isOf(chosen, key)).toList();
    List<Entry> entries = known.checked(AssignmentLayer.read(assignments, keys, keys));
    for (Entry entry : entries) {
      if (!isOf(chosen, entry)) {
        throw entry.error(
            entry.key() + " has no part in this; allowed: " + (keys.isEmpty() ? "none" : String.join(", ", keys)));
      }
    }
    return entries;
  }

  private static boolean isOf(Set<String> chosen, Entry entry) {
    return isOf(chosen, entry.key());
  }

  private static boolean isOf(Set<String> chosen, String key) {
    return chosen.stream().anyMatch(probe -> key.startsWith(probe + "."));
  }

  private static void add(Entry entry, Map<String, Map<String, String>> settings) {
    String[] parts = entry.key().split("\\.", 3);
    settings.computeIfAbsent(parts[1], _ -> new TreeMap<>()).put(parts[2], entry.onlyValue());
  }
}
