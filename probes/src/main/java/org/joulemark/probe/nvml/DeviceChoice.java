package org.joulemark.probe.nvml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/** Which GPUs: those that are named, or else all; one that is named and cannot be had is refused, never left out. */
record DeviceChoice(List<String> names) {

  static final String ALL = "all";
  private static final String NUMBER = "\\d{1,5}";
  private static final String PARTITION = "MIG-";

  DeviceChoice {
    names = List.copyOf(names);
  }

  static DeviceChoice of(String setting) {
    List<String> names = Stream.of(setting.split("[\\s;,]+", -1)).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new InvalidInputException(
          "setting 'devices' names no GPU; allowed: all, or numbers and UUIDs as nvidia-smi -L lists them");
    }
    names.stream().filter(name -> name.startsWith(PARTITION)).findFirst().ifPresent(DeviceChoice::refusePartition);
    return new DeviceChoice(names.equals(List.of(ALL)) ? List.of() : names);
  }

  private static void refusePartition(String name) {
    throw new InvalidInputException("setting 'devices' names the MIG partition " + name
        + ", which has no meter of its own; name the GPU that it is part of, as nvidia-smi -L lists it");
  }

  /** The chosen ones in the order of their numbers, at least one. */
  List<NvmlDevice> from(NvmlSession session) {
    int count = session.deviceCount();
    if (count == 0) {
      throw new EnergySourceException(
          "the NVIDIA driver has no GPU here; in a container start it with --gpus all, else see: nvidia-smi -L");
    }
    IntStream numbers = names.isEmpty()
        ? IntStream.range(0, count)
        : names.stream().mapToInt(name -> number(name, count, session)).sorted();
    var devices = new ArrayList<NvmlDevice>();
    numbers.forEach(number -> {
      if (devices.stream().anyMatch(device -> device.number() == number)) {
        throw new InvalidInputException("setting 'devices' names GPU " + number + " twice; name each GPU once");
      }
      devices.add(NvmlDevice.of(session, number));
    });
    return devices;
  }

  private static int number(String name, int count, NvmlSession session) {
    if (!name.matches(NUMBER)) {
      return NvmlDevice.numberOf(session, name);
    }
    int number = Integer.parseInt(name);
    if (number >= count) {
      throw new EnergySourceException(
          "setting 'devices' names GPU " + number + ", and there are " + count
              + ", counted from 0: nvidia-smi -L lists them");
    }
    return number;
  }
}
