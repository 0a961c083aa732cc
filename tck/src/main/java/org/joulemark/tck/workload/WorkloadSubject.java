package org.joulemark.tck.workload;

import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.api.Workload;
import org.joulemark.tck.plugin.PluginSubject;

/** What the rules for workloads are about. */
interface WorkloadSubject extends PluginSubject {

  /** The workload under test; may be the same object each time or a new one. */
  Workload workload();

  /**
   * The training settings that end within seconds, as what differs from the defaults; for the rules that train to
   * the end.
   */
  default Map<String, String> quickTraining() {
    return Map.of();
  }

  /** The generation settings that end within seconds, as what differs from the defaults. */
  default Map<String, String> quickGeneration() {
    return Map.of();
  }

  @Override
  default Plugin plugin() {
    return workload();
  }
}
