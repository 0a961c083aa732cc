package org.joulemark.probe.ipmi;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A named sensor by freeipmi's ipmi-sensors. */
final class FreeIpmiSensor implements NodePower {

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

  /**
   * Reads the descriptions of all sensors once: for the number and the steps of this one.
   *
   * @param repositoryLimit how long that may take
   */
  static FreeIpmiSensor open(FreeIpmi freeIpmi, String name, Duration repositoryLimit) throws InterruptedException {
    PrivateFolder folder = PrivateFolder.create();
    try {
      String all = freeIpmi.ask("ipmi-sensors",
          List.of("-vvv", "--quiet-cache", FreeIpmi.cacheFolder(folder.path())), repositoryLimit);
      return new FreeIpmiSensor(folder, freeIpmi, FreeIpmiRecords.of(all).power(name, freeIpmi.inquiry().bmc()));
    } catch (RuntimeException | InterruptedException refused) {
      folder.close();
      throw refused;
    }
  }

  @Override
  public double stepWatts() {
    return sensor.step();
  }

  @Override
  public double watts() throws InterruptedException {
    String output = freeIpmi.ask("ipmi-sensors",
        List.of("--quiet-cache", FreeIpmi.cacheFolder(folder.path()), "--no-header-output",
            "--comma-separated-output", "--record-ids=" + sensor.recordId()));
    var reading = READING.matcher(output);
    if (!reading.find()) {
      throw BmcRefusal.of(freeIpmi.inquiry().bmc(), "has no reading of its sensor '" + sensor.name()
          + "', as of a part that is switched off; name another sensor");
    }
    return Double.parseDouble(reading.group(1));
  }

  @Override
  public void close() {
    folder.close();
  }
}
