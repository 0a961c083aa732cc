package org.joulemark.engine.meter;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/**
 * A probe that is to be opened.
 *
 * @param probe its id
 */
public record MeterOpening(String probe, EnergyProbe plugin, Settings settings) {

  EnergyMeter open() throws InterruptedException {
    return plugin.open(settings, TimeSource.system());
  }
}
