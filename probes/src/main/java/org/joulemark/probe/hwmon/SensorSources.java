package org.joulemark.probe.hwmon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.CountedJoules;
import org.joulemark.probe.source.CounterScale;
import org.joulemark.probe.source.IntegratedPower;
import org.joulemark.probe.source.JouleSource;
import org.jspecify.annotations.Nullable;

/** Running totals of hwmon sensors. A sensor reads a shunt or a regulator's own meter, hence {@code MEASURED}. */
final class SensorSources {

  private static final double UNITS_PER_MICRO = 1e-6;
  /** The kernel's counters have 64 bits: of microjoules, enough for 292 years at 1 kW. */
  private static final long NEVER_WRAPS = 0;

  private SensorSources() {}

  static List<JouleSource> of(List<HwmonSensor> sensors, Path sysfs, Duration longestWatch, TimeSource time)
      throws InterruptedException {
    List<Rhythm> rhythms = UpdateWatch.of(sensors, longestWatch, time);
    var containment = new Containment(sysfs, sensors);
    var sources = new ArrayList<JouleSource>();
    for (int sensor = 0; sensor < sensors.size(); sensor++) {
      HwmonSensor next = sensors.get(sensor);
      sources.add(source(next, rhythms.get(sensor), containment.wholeOf(next).orElse(null), time));
    }
    return sources;
  }

  private static JouleSource source(HwmonSensor sensor, Rhythm rhythm, @Nullable String partOf, TimeSource time)
      throws InterruptedException {
    Scope scope = DriverScope.of(sensor);
    double step = rhythm.step() * UNITS_PER_MICRO;
    double mostWatts = DriverScope.mostWatts(scope);
    return switch (sensor.quantity()) {
      case ENERGY -> new CountedJoules(
          domain(sensor, scope, EnergyReading.COUNTED, step, rhythm.interval(), partOf), sensor::raw,
          new CounterScale(UNITS_PER_MICRO, NEVER_WRAPS, mostWatts), time);
      case POWER -> new IntegratedPower(
          domain(sensor, scope, EnergyReading.INTEGRATED, step * seconds(rhythm.interval()), rhythm.interval(), partOf),
          () -> sensor.raw() * UNITS_PER_MICRO, mostWatts, ReadGap.longest(rhythm.interval()), time);
    };
  }

  private static EnergyDomain domain(HwmonSensor sensor, Scope scope, EnergyReading reading, double resolutionJoules,
      Duration interval, @Nullable String partOf) {
    return new EnergyDomain(sensor.id(), scope, Provenance.MEASURED, reading, resolutionJoules, interval, 0, partOf);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
