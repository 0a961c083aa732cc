package org.example.ratedpower;

import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.joulemark.tck.time.HeldTime;

/** Every rule that joulemark has for energy probes. */
final class RatedPowerProbeTest extends ProbeTck {

  private final TimeSource time = HeldTime.skipping();

  @Override
  public EnergyProbe probe() {
    return new RatedPowerProbe();
  }

  /** Elapsed time is all that this probe counts, so its tests need not wait for it. One of real hardware leaves this out. */
  @Override
  public TimeSource time() {
    return time;
  }

  /** The same: nothing here is moved by a busy core. */
  @Override
  public Load load() {
    return Load.none();
  }
}
