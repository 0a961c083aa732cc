package org.joulemark.probe.source;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** Whether a probe can work here, found out by opening a meter and reading it once: no check of its own to differ from it. */
public final class OpeningTrial {

  private OpeningTrial() {}

  public static Support of(EnergyProbe probe, Settings settings) {
    try (EnergyMeter meter = probe.open(settings)) {
      meter.read();
      return Support.yes();
    } catch (InvalidInputException refused) {
      return Support.no(refused.getMessage());
    }
  }
}
