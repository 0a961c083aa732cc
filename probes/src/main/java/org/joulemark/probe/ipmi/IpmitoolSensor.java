package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/** A named sensor through one session of ipmitool. */
final class IpmitoolSensor implements NodePower {

  private static final String GET_DEVICE_ID = "raw 0x06 0x01";
  private static final Pattern CANNOT_BE_QUOTED = Pattern.compile("[\"'~#\\p{Cntrl}]");
  private static final Pattern READING = Pattern.compile(".*\\| +(-?[0-9.]+) *");

  private final PrivateFolder folder;
  private final IpmitoolSession session;
  private final AnalogSensor sensor;

  private IpmitoolSensor(PrivateFolder folder, IpmitoolSession session, AnalogSensor sensor) {
    this.folder = folder;
    this.session = session;
    this.sensor = sensor;
  }

  /**
   * Reads the descriptions of all sensors once: for the steps of this one, and for ipmitool to find it at once.
   *
   * @param repositoryLimit how long that may take
   */
  static IpmitoolSensor open(Inquiry inquiry, String name, Duration repositoryLimit) throws InterruptedException {
    requireQuotable(name);
    PrivateFolder folder = PrivateFolder.create();
    try {
      Path dump = folder.path().resolve("sdr");
      dump(inquiry, repositoryLimit, dump);
      AnalogSensor sensor = repository(dump, inquiry.bmc()).power(name, inquiry.bmc());
      var session = new IpmitoolSession(inquiry, List.of("-S", dump.toString()));
      return new IpmitoolSensor(folder, session, sensor);
    } catch (RuntimeException | InterruptedException refused) {
      folder.close();
      throw refused;
    }
  }

  private static void requireQuotable(String name) {
    if (CANNOT_BE_QUOTED.matcher(name).find()) {
      throw new InvalidInputException(
          "ipmitool cannot be told a sensor's name with quotes, '~' or '#' in it; set tool: "
              + Tool.FREEIPMI.setting());
    }
  }

  private static void dump(Inquiry inquiry, Duration limit, Path file) throws InterruptedException {
    try (var session = new IpmitoolSession(inquiry, List.of())) {
      // Something short, so that a BMC which is not there is found out within the shorter limit.
      session.ask(GET_DEVICE_ID, lines -> Optional.of(HexadecimalLines.bytes(lines)).filter(bytes -> !bytes.isEmpty()));
      session.askOnce("sdr dump \"" + file + "\"", limit, lines -> complete(lines, file));
    }
  }

  private static Optional<Path> complete(List<String> lines, Path dump) {
    return lines.stream().anyMatch(line -> line.startsWith("Error"))
        ? Optional.empty()
        : Optional.of(dump).filter(Files::exists);
  }

  private static SensorRepository repository(Path dump, Bmc bmc) {
    try {
      return SensorRepository.of(Files.readAllBytes(dump));
    } catch (IOException unreadable) {
      throw BmcRefusal.of(bmc, "told its sensors, but " + dump + " cannot be read; look whether that disk is full");
    }
  }

  @Override
  public double stepWatts() {
    return sensor.step();
  }

  @Override
  public double watts() throws InterruptedException {
    return session.ask("sensor reading \"" + sensor.name() + "\"", IpmitoolSensor::reading);
  }

  /** A sensor that is switched off or without a reading gets no line at all. */
  private static Optional<Double> reading(List<String> lines) {
    return lines.stream().map(READING::matcher).filter(Matcher::matches)
        .map(line -> Double.valueOf(line.group(1))).findFirst();
  }

  @Override
  public void close() {
    session.close();
    folder.close();
  }
}
