package org.joulemark.probe.hwmon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.IntegratedPower;
import org.joulemark.probe.source.JouleSource;

/**
 * The batteries that supply the machine, as one domain: a laptop with two discharges one after the other, and only their
 * sum is what it draws.
 */
record SystemBatteries(List<Battery> batteries) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** A battery of scope Device is that of a mouse. */
  static SystemBatteries under(Path sysfs) {
    return new SystemBatteries(
        SysfsFolder.entries(sysfs.resolve("class/power_supply"))
            .stream()
            .filter(supply -> says(supply, "type", "Battery") && !says(supply, "scope", "Device"))
            .map(Battery::new)
            .toList());
  }

  private static boolean says(Path supply, String file, String text) {
    return new SysfsFile(supply.resolve(file)).optionalText().filter(text::equals).isPresent();
  }

  String id() {
    return "battery/" + batteries.stream().map(battery -> Ids.word(battery.name())).collect(Collectors.joining("+"));
  }

  boolean arePresent() {
    return !batteries.isEmpty();
  }

  /** One may rest while another discharges; but where one is charged, there is another source of power. */
  boolean supplyTheMachine() {
    return batteries.stream().anyMatch(Battery::isDischarging)
        && batteries.stream().noneMatch(battery -> battery.status().equals("Charging"));
  }

  JouleSource source(Duration updateInterval, TimeSource time) throws InterruptedException {
    batteries.forEach(Battery::requirePower);
    requireSupply();
    double resolutionJoules = batteries.stream().mapToDouble(Battery::stepWatts).max().orElseThrow()
        * (updateInterval.toNanos() / NANOS_PER_SECOND);
    var domain = new EnergyDomain(id(), Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, resolutionJoules,
        updateInterval, 0, null);
    return new IntegratedPower(domain, this::watts, DriverScope.mostWatts(Scope.NODE), ReadGap.longest(updateInterval),
        time);
  }

  private double watts() {
    requireSupply();
    return batteries.stream().filter(Battery::isDischarging).mapToDouble(Battery::watts).sum();
  }

  private void requireSupply() {
    if (!supplyTheMachine()) {
      String states =
          batteries.stream().map(battery -> battery.name() + " is " + battery.status())
              .collect(Collectors.joining(", "));
      throw new EnergySourceException(
          id() + ": on mains (" + states
              + ") a battery's power is not what the machine draws; unplug it, and wait until"
              + " this says Discharging: cat " + batteries.getFirst().folder().resolve("status"));
    }
  }
}
