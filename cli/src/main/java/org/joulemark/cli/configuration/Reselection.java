package org.joulemark.cli.configuration;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code --set probes=rapl,nvml}: which plugins of a kind take part, whatever the session says. Those that are not named
 * leave it with their settings; those that are named keep theirs.
 */
final class Reselection {

  private final Map<PluginGroup, Set<String>> chosen;

  private Reselection(Map<PluginGroup, Set<String>> chosen) {
    this.chosen = chosen;
  }

  /** Of several for one kind the last counts, as for any setting. */
  static Reselection of(List<String> assignments) {
    var chosen = new EnumMap<PluginGroup, Set<String>>(PluginGroup.class);
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      String key = equals < 0 ? assignment : assignment.substring(0, equals).strip();
      PluginGroup.ofKey(key).ifPresent(
          group -> chosen.put(group, new HashSet<>(ValueList.split(assignment.substring(equals + 1)))));
    }
    return new Reselection(chosen);
  }

  /** Those of the entries that do not belong to a plugin that was left out. */
  List<Entry> kept(List<Entry> entries) {
    return entries.stream().filter(entry -> keeps(entry.key())).toList();
  }

  /** The plugins that take part, as {@code probes.rapl}. */
  Set<String> applied(Set<String> selected) {
    Set<String> plugins = selected.stream().filter(this::keeps).collect(Collectors.toCollection(HashSet::new));
    chosen.forEach((group, ids) -> ids.forEach(id -> plugins.add(group.keyOf(id))));
    return plugins;
  }

  private boolean keeps(String key) {
    String[] parts = key.split("\\.", 3);
    return PluginGroup.ofKey(parts[0])
        .map(chosen::get)
        .map(ids -> parts.length > 1 && ids.contains(parts[1]))
        .orElse(true);
  }
}
