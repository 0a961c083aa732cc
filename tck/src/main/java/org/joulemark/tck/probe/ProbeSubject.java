package org.joulemark.tck.probe;

import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.plugin.PluginSubject;

/** What the rules for energy probes are about. */
interface ProbeSubject extends PluginSubject {

  /** The probe under test; may be the same object each time or a new one. */
  EnergyProbe probe();

  /**
   * The time that meters are opened with and that rules watch them by; the same source each time. For a source of energy
   * that is simulated it may be a clock that the simulation goes by too, such as
   * {@link org.joulemark.tck.time.HeldTime#skipping()}: then nobody waits.
   */
  default TimeSource time() {
    return TimeSource.system();
  }

  /** What is started where counters must move; for simulated counters it may be one that the simulation knows of. */
  default Load load() {
    return Load.ofOneCore();
  }

  @Override
  default Plugin plugin() {
    return probe();
  }
}
