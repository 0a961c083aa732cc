package org.joulemark.engine.energy;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Settings;

/**
 * A probe that is to be opened.
 *
 * @param probe its id
 */
public record MeterOpening(String probe, EnergyProbe plugin, Settings settings) {

  EnergyMeter open() {
    return plugin.open(settings);
  }
}
