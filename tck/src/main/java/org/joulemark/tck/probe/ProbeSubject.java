package org.joulemark.tck.probe;

import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.tck.plugin.PluginSubject;

/** What the rules for energy probes are about. */
interface ProbeSubject extends PluginSubject {

  /** The probe under test; may be the same object each time or a new one. */
  EnergyProbe probe();

  @Override
  default Plugin plugin() {
    return probe();
  }
}
