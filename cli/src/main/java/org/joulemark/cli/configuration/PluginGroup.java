package org.joulemark.cli.configuration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.joulemark.api.Plugin;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;

/** The three maps of a session that select plugins. */
enum PluginGroup {
  WORKLOADS("workload"),
  BACKENDS("backend"),
  PROBES("probe");

  private final String kind;

  PluginGroup(String kind) {
    this.kind = kind;
  }

  static Optional<PluginGroup> ofKey(String key) {
    return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
  }

  String key() {
    return Word.of(this);
  }

  String kind() {
    return kind;
  }

  String keyOf(String id) {
    return key() + "." + id;
  }

  Collection<? extends InstalledPlugin<? extends Plugin>> installed(PluginCatalog catalog) {
    return switch (this) {
      case WORKLOADS -> catalog.workloads();
      case BACKENDS -> catalog.backends();
      case PROBES -> catalog.probes();
    };
  }

  /** Each value of a setting of a workload or backend is a row of its own; a probe is opened once per cell. */
  boolean sweeps() {
    return this != PROBES;
  }
}
