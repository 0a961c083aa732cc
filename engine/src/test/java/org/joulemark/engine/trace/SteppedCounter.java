package org.joulemark.engine.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;

/**
 * A constant power as a source shows it that updates now and then.
 *
 * @param watts of the machine
 * @param updateMillis from one update of the source to the next; 0 where it is continuous
 * @param readMillis from one reading to the next
 */
record SteppedCounter(double watts, int updateMillis, int readMillis) {

  private static final long MILLI = 1_000_000;

  EnergyDomain domain(EnergyReading reading) {
    return new EnergyDomain("package-0", Scope.CPU_PACKAGE, Provenance.MEASURED, reading, 1e-6,
        Duration.ofMillis(updateMillis), 0, null);
  }

  /** Readings from zero on. */
  List<EnergySample> readings(int milliseconds) {
    var samples = new ArrayList<EnergySample>();
    for (int now = 0; now <= milliseconds; now += readMillis) {
      int shown = updateMillis == 0 ? now : now / updateMillis * updateMillis;
      samples.add(new EnergySample(now * MILLI, List.of(watts * shown / 1000)));
    }
    return samples;
  }

  static long nanos(double milliseconds) {
    return Math.round(milliseconds * MILLI);
  }
}
