package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/**
 * A probe that is to be opened.
 *
 * @param probe its id
 * @param settings those that were given
 */
public record MeterOpening(String probe, EnergyProbe plugin, Map<String, String> settings) {

  /**
   * How long it may take until a meter is opened and read, for whoever opens it. It is for probes that hang. Every probe
   * bounds its own waiting, by settings which its user may raise, and a shorter limit would refuse what they grant: 60 s for
   * all sensors of a BMC (docs/probes/ipmi.md), up to 300 s for one answer (docs/probes/redfish.md).
   */
  public static final Duration LIMIT = Duration.ofMinutes(10);

  public MeterOpening {
    settings = Map.copyOf(settings);
  }

  EnergyMeter open(TimeSource time) throws InterruptedException {
    return plugin.open(Settings.of(plugin.settings(), settings), time);
  }
}
