package org.joulemark.engine.meter;

import java.util.Optional;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.EnergyDomain;

/**
 * A domain of an open meter.
 *
 * @param probe the id of the probe that opened it
 * @param index its place among the meter's domains
 * @param periodSeconds from one reading of the meter to the next
 */
public record MeteredDomain(String probe, int index, EnergyDomain domain, double periodSeconds) {

  /** {@code rapl/package-0}. */
  public String qualifiedId() {
    return probe + "/" + domain.id();
  }

  /** Whether its joules contain those of a device; of no device in particular, those of any. */
  public boolean counts(Optional<ComputeDevice> device) {
    return device.isEmpty() || domain.scope().includes(device.get().scope());
  }

  /** How often the source updates; 0 where it is continuous. */
  public double updateSeconds() {
    return domain.updateInterval().toNanos() * 1e-9;
  }

  /** Of a step of the source, how late a reading may show it. */
  public double lateSeconds() {
    return Math.min(periodSeconds, updateSeconds());
  }
}
