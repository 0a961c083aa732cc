package org.joulemark.tck.probe;

import org.joulemark.api.EnergyProbe;

/** What the rules for energy probes are about. */
interface ProbeSubject {

  /** The probe under test; may be the same object each time or a new one. */
  EnergyProbe probe();
}
