package org.joulemark.engine.fork;

import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;

/** Which of the three SPIs a plugin id belongs to. */
public enum PluginKind {
  WORKLOAD,
  BACKEND,
  PROBE;

  public static PluginKind of(Plugin plugin) {
    return switch (plugin) {
      case Workload _ -> WORKLOAD;
      case Backend _ -> BACKEND;
      case EnergyProbe _ -> PROBE;
    };
  }
}
