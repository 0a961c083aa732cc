package org.joulemark.probe.ipmi;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/** A named sensor by freeipmi's ipmi-sensors. */
final class FreeIpmiSensor implements NodePower {

  /** A large BMC has some 300 records, each of which takes a few exchanges of some 10 ms. */
  private static final Duration REPOSITORY_LIMIT = Duration.ofSeconds(60);
  /** The reading, its unit and the state, behind a name that may itself hold commas. */
  private static final Pattern READING = Pattern.compile("(?m)^\\d+,.*,([0-9.]+),W,[^,]*$");

  private final PrivateFolder folder;
  private final FreeIpmi freeIpmi;
  private final AnalogSensor sensor;

  private FreeIpmiSensor(PrivateFolder folder, FreeIpmi freeIpmi, AnalogSensor sensor) {
    this.folder = folder;
    this.freeIpmi = freeIpmi;
    this.sensor = sensor;
  }

  /** Reads the descriptions of all sensors once: for the number and the steps of this one. */
  static FreeIpmiSensor open(FreeIpmi freeIpmi, String name) {
    PrivateFolder folder = PrivateFolder.create();
    try {
      String all = freeIpmi.ask("ipmi-sensors",
          List.of("-vvv", "--quiet-cache", FreeIpmi.cacheFolder(folder.path())), REPOSITORY_LIMIT);
      return new FreeIpmiSensor(folder, freeIpmi, FreeIpmiRecords.of(all).power(name, freeIpmi.bmc()));
    } catch (InvalidInputException refused) {
      folder.close();
      throw refused;
    }
  }

  @Override
  public double stepWatts() {
    return sensor.step();
  }

  @Override
  public double watts() {
    String output = freeIpmi.ask("ipmi-sensors",
        List.of("--quiet-cache", FreeIpmi.cacheFolder(folder.path()), "--no-header-output",
            "--comma-separated-output", "--record-ids=" + sensor.recordId()));
    var reading = READING.matcher(output);
    if (!reading.find()) {
      throw BmcRefusal.of(freeIpmi.bmc(), "has no reading of its sensor '" + sensor.name()
          + "', as of a part that is switched off; name another sensor");
    }
    return Double.parseDouble(reading.group(1));
  }

  @Override
  public void close() {
    folder.close();
  }
}
