package org.joulemark.engine.plugin;

import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;

/** The three interfaces that a plugin may provide. */
public enum PluginKind {
  WORKLOAD(Workload.class, "workload"),
  BACKEND(Backend.class, "backend"),
  PROBE(EnergyProbe.class, "probe");

  private final Class<? extends Plugin> type;
  private final String word;

  PluginKind(Class<? extends Plugin> type, String word) {
    this.type = type;
    this.word = word;
  }

  public static PluginKind of(Plugin plugin) {
    return switch (plugin) {
      case Workload _ -> WORKLOAD;
      case Backend _ -> BACKEND;
      case EnergyProbe _ -> PROBE;
    };
  }

  Class<? extends Plugin> type() {
    return type;
  }

  /** workload, backend or probe. */
  public String word() {
    return word;
  }

  /** Where a jar names its providers of this kind. */
  String providerFile() {
    return "META-INF/services/" + type.getName();
  }
}
