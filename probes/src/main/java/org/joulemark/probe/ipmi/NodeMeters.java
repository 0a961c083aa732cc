package org.joulemark.probe.ipmi;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.probe.source.IntegratedPower;
import org.joulemark.probe.source.RawPower;
import org.joulemark.probe.source.SourcesMeter;

/** Meters over the power of one node. */
final class NodeMeters {

  private static final double NANOS_PER_SECOND = 1e9;
  /** Readings that a straight line may bridge; the course of power in between is unknown anyway at one a second. */
  private static final int UPDATES_BETWEEN_READS = 5;
  private static final Duration SHORTEST_GAP = Duration.ofSeconds(1);

  private NodeMeters() {}

  static EnergyMeter of(NodePower power, Inquiry inquiry, Settings settings) throws InterruptedException {
    EnergyDomain domain = domain(power, settings);
    Duration updates = domain.updateInterval().multipliedBy(UPDATES_BETWEEN_READS);
    Duration maxReadGap = updates.compareTo(SHORTEST_GAP) > 0 ? updates : SHORTEST_GAP;
    // A BMC may take its time over one answer, or lose one: then there is no reading for as long.
    Duration longestGap = maxReadGap.plus(inquiry.limit());
    var joules = new IntegratedPower(
        domain, running(power, inquiry.bmc()), settings.real(IpmiSettings.MOST_WATTS), longestGap, inquiry.time());
    return new SourcesMeter(List.of(joules), maxReadGap, power::close, inquiry.time());
  }

  private static EnergyDomain domain(NodePower power, Settings settings) {
    double seconds = settings.real(IpmiSettings.UPDATE_INTERVAL_SECONDS);
    return new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED,
        power.stepWatts() * seconds, Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND)),
        settings.real(IpmiSettings.RELATIVE_UNCERTAINTY), null);
  }

  /** A BMC whose power supplies do not tell their power says 0 W; the node that runs this program draws more. */
  private static RawPower running(NodePower power, Bmc bmc) {
    return () -> {
      double watts = power.watts();
      if (watts == 0) {
        throw BmcRefusal.of(bmc,
            "says 0 W, which no running machine draws: its power supplies may not tell their power;"
                + " try another sensor (setting reading: sensor), or leave this probe out");
      }
      return watts;
    };
  }
}
