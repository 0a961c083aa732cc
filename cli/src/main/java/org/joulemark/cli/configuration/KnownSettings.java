package org.joulemark.cli.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.ReservedSetting;

/** Every key at hand: those of a session, and those that the installed plugins declare. */
final class KnownSettings {

  private final PluginCatalog catalog;
  private final Map<String, KnownSetting> byKey = new TreeMap<>();

  KnownSettings(PluginCatalog catalog) {
    this.catalog = catalog;
    SessionKeys.ALL.forEach(setting -> byKey.put(setting.key(), setting));
    for (PluginGroup group : PluginGroup.values()) {
      group.installed(catalog).forEach(plugin -> add(group, plugin));
    }
  }

  private void add(PluginGroup group, InstalledPlugin<? extends Plugin> plugin) {
    for (SettingDeclaration declaration : plugin.plugin().settings()) {
      String key = group.keyOf(plugin.id()) + "." + declaration.name();
      byKey.put(key, new KnownSetting(key, declaration.type(), List.of(), group.sweeps()));
    }
    if (group == PluginGroup.BACKENDS) {
      String key = SessionKeys.precisionOf(plugin.id());
      byKey.put(key, KnownSetting.list(key, SessionKeys.PRECISIONS));
    }
  }

  /** Every key, sorted. */
  Set<String> keys() {
    return byKey.keySet();
  }

  /** The keys that mean something where only these plugins take part. */
  List<String> keysOf(Set<String> selectedPlugins) {
    return byKey.keySet().stream().filter(key -> appliesTo(key, selectedPlugins)).toList();
  }

  static boolean appliesTo(String key, Set<String> selectedPlugins) {
    return PluginGroup.ofKey(firstPart(key)).isEmpty()
        || selectedPlugins.stream().anyMatch(plugin -> key.startsWith(plugin + "."));
  }

  /**
   * The same entries with every plugin named by a key of its own.
   *
   * @throws InvalidInputException for the first entry that names an unknown key or plugin, or a value that is not allowed
   */
  List<Entry> checked(List<Entry> entries) {
    List<Entry> checked = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<PluginGroup> group = PluginGroup.ofKey(entry.key());
      List<Entry> expanded = group.isPresent() ? pluginList(entry) : List.of(entry);
      expanded.forEach(this::check);
      checked.addAll(expanded);
    }
    return checked;
  }

  /** {@code workloads: [a, b]} selects both without settings. */
  private static List<Entry> pluginList(Entry entry) {
    return entry.values().stream().map(id -> new Entry(entry.key() + "." + id, List.of(), entry.origin())).toList();
  }

  private void check(Entry entry) {
    Optional<PluginGroup> group = PluginGroup.ofKey(firstPart(entry.key()));
    if (group.isPresent()) {
      checkPluginKey(group.get(), entry);
    } else {
      require(entry).check(entry);
    }
  }

  private void checkPluginKey(PluginGroup group, Entry entry) {
    String[] parts = entry.key().split("\\.", 3);
    InstalledPlugin<? extends Plugin> plugin = requirePlugin(group, parts[1], entry);
    if (parts.length == 3) {
      requireSetting(group, plugin, parts[2], entry).check(entry);
    } else if (!entry.values().isEmpty()) {
      throw entry.error(
          entry.key() + " takes settings, not the value '" + entry.values().getFirst() + "'; allowed: "
              + allowed(group, plugin));
    }
  }

  private InstalledPlugin<? extends Plugin> requirePlugin(PluginGroup group, String id, Entry entry) {
    Collection<? extends InstalledPlugin<? extends Plugin>> installed = group.installed(catalog);
    List<String> ids = installed.stream().map(InstalledPlugin::id).toList();
    return installed.stream().filter(plugin -> plugin.id().equals(id)).findFirst().orElseThrow(
        () -> entry.error(
            "there is no " + group.kind() + " '" + id + "'" + Nearest.hint(id, ids) + "; at hand: "
                + (ids.isEmpty() ? "none" : String.join(", ", ids)) + catalog.explainAbsence(group.kind(), id)));
  }

  private KnownSetting requireSetting(
      PluginGroup group, InstalledPlugin<? extends Plugin> plugin, String name, Entry entry) {
    KnownSetting setting = byKey.get(group.keyOf(plugin.id()) + "." + name);
    if (setting == null) {
      List<String> names = settingNames(group, plugin);
      throw entry.error(
          group.kind() + " " + plugin.id() + " has no setting '" + name + "'" + Nearest.hint(name, names)
              + "; allowed: " + allowed(group, plugin));
    }
    return setting;
  }

  private static String allowed(PluginGroup group, InstalledPlugin<? extends Plugin> plugin) {
    List<String> names = settingNames(group, plugin);
    return names.isEmpty() ? "none, it has no settings" : String.join(", ", names);
  }

  /** Those that it declares, and what sessions keep for themselves. */
  private static List<String> settingNames(PluginGroup group, InstalledPlugin<? extends Plugin> plugin) {
    Stream<String> declared = plugin.plugin().settings().stream().map(SettingDeclaration::name);
    Stream<String> reserved = group == PluginGroup.BACKENDS ? Stream.of(ReservedSetting.PRECISION) : Stream.of();
    return Stream.concat(declared, reserved).toList();
  }

  private KnownSetting require(Entry entry) {
    KnownSetting setting = byKey.get(entry.key());
    if (setting == null) {
      throw entry.error(
          "unknown key '" + entry.key() + "'" + Nearest.hint(entry.key(), byKey.keySet()) + "; allowed: "
              + String.join(", ", sessionKeys()));
    }
    return setting;
  }

  private static List<String> sessionKeys() {
    Stream<String> groups = Stream.of(PluginGroup.values()).map(PluginGroup::key);
    return Stream.concat(SessionKeys.ALL.stream().map(KnownSetting::key), groups).sorted().toList();
  }

  private static String firstPart(String key) {
    return key.split("\\.", 2)[0];
  }
}
