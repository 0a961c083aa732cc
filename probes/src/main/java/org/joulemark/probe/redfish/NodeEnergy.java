package org.joulemark.probe.redfish;

import java.math.BigDecimal;
import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.CountedJoules;
import org.joulemark.probe.source.CounterScale;
import org.joulemark.probe.source.IntegratedPower;
import org.joulemark.probe.source.JouleSource;

/**
 * A figure made into joules.
 *
 * @param domainId of the domain
 * @param longestGap the longest time between two readings that a straight line may bridge
 */
record NodeEnergy(String domainId, FigureUnit unit, FigureQuality quality, Duration longestGap) {

  static final String STEP_WATTS = "stepWatts";
  static final String STEP_JOULES = "stepJoules";
  static final String MOST_WATTS = "mostWatts";

  /** Finer than any BMC counts, and coarse enough for a century of kilowatts in 63 bits. */
  private static final int DECIMALS_COUNTED = 6;
  private static final BigDecimal MOST_UNITS = new BigDecimal("9e12");

  JouleSource source(PolledFigure figure, Settings settings, TimeSource time) throws InterruptedException {
    double mostWatts = settings.real(MOST_WATTS);
    return switch (unit) {
      case WATT -> new IntegratedPower(powerDomain(settings.real(STEP_WATTS)), () -> figure.value().doubleValue(),
          mostWatts, longestGap, time);
      case JOULE, WATT_HOUR, KILOWATT_HOUR -> new CountedJoules(
          domain(EnergyReading.COUNTED, stepJoules(figure, settings)), () -> count(figure),
          new CounterScale(unit.factor() / Math.pow(10, DECIMALS_COUNTED), 0, mostWatts), time);
    };
  }

  private EnergyDomain powerDomain(double stepWatts) {
    return domain(EnergyReading.INTEGRATED, stepWatts * quality.updateInterval().toNanos() / 1e9);
  }

  private EnergyDomain domain(EnergyReading reading, double resolutionJoules) {
    return new EnergyDomain(domainId, Scope.NODE, Provenance.MEASURED, reading, resolutionJoules,
        quality.updateInterval(), quality.relativeUncertainty(), null);
  }

  /** Where the user states none, what the last decimal is worth that the BMC shows: a counter of whole kWh steps by 3.6 MJ. */
  private double stepJoules(PolledFigure figure, Settings settings) throws InterruptedException {
    if (settings.optionalText(STEP_JOULES).isPresent()) {
      return settings.real(STEP_JOULES);
    }
    int decimals = Math.clamp(figure.value().scale(), 0, DECIMALS_COUNTED);
    return unit.factor() / Math.pow(10, decimals);
  }

  private static long count(PolledFigure figure) throws InterruptedException {
    BigDecimal units = figure.value();
    if (units.signum() < 0 || units.compareTo(MOST_UNITS) > 0) {
      throw figure.fault("is " + ForeignText.shown(units.toString()) + ", which no counter reaches");
    }
    return units.movePointRight(DECIMALS_COUNTED).longValue();
  }
}
