package org.joulemark.engine.fork;

/** Which of the three SPIs a plugin id belongs to. */
public enum PluginKind {
  WORKLOAD,
  BACKEND,
  PROBE
}
