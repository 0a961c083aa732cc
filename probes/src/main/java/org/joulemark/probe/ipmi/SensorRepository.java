package org.joulemark.probe.ipmi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.api.EnergySourceException;

/** The analog sensors of a BMC. */
record SensorRepository(List<AnalogSensor> sensors) {

  private static final int HEADER_BYTES = 5;
  private static final int HEADER_TYPE = 3;
  private static final int HEADER_LENGTH = 4;
  private static final int FULL_SENSOR_RECORD = 1;

  SensorRepository {
    sensors = List.copyOf(sensors);
  }

  /** From records one behind the other, as {@code ipmitool sdr dump} writes them. */
  static SensorRepository of(byte[] records) {
    var sensors = new ArrayList<AnalogSensor>();
    ByteBuffer rest = ByteBuffer.wrap(records);
    while (rest.remaining() >= HEADER_BYTES) {
      var header = new byte[HEADER_BYTES];
      rest.get(header);
      var body = new byte[Math.min(header[HEADER_LENGTH] & 0xff, rest.remaining())];
      rest.get(body);
      if (header[HEADER_TYPE] == FULL_SENSOR_RECORD) {
        AnalogSensor.of(recordId(header), body).ifPresent(sensors::add);
      }
    }
    return new SensorRepository(sensors);
  }

  private static int recordId(byte[] header) {
    return (header[0] & 0xff) | (header[1] & 0xff) << Byte.SIZE;
  }

  /**
   * The one power sensor of that name.
   *
   * @throws EnergySourceException where there is none, or more than one; the message lists those that there are
   */
  AnalogSensor power(String name, Bmc bmc) {
    List<AnalogSensor> named = sensors.stream().filter(sensor -> sensor.name().equals(name)).toList();
    if (named.size() != 1) {
      throw BmcRefusal.of(bmc, "has " + (named.isEmpty() ? "no sensor '" : named.size() + " sensors '") + name + "'; "
          + allowed());
    }
    AnalogSensor sensor = named.getFirst();
    if (!sensor.watts()) {
      throw BmcRefusal.of(bmc, "has a sensor '" + name + "', but it does not tell watts; " + allowed());
    }
    if (!(sensor.step() > 0)) {
      throw BmcRefusal.of(bmc,
          "has a sensor '" + name + "', but its steps are not of one size, so that its resolution is"
              + " unknown; " + allowed() + ", or set reading: dcmi");
    }
    return sensor;
  }

  private String allowed() {
    String names = sensors.stream().filter(AnalogSensor::watts).map(AnalogSensor::name).distinct()
        .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none of its sensors tells watts" : "those in watts: " + names;
  }
}
