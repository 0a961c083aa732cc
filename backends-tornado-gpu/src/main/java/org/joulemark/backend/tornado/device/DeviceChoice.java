package org.joulemark.backend.tornado.device;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joulemark.api.ComputeDevice;

/** Which device a user means by the setting {@code device}. */
public sealed interface DeviceChoice {

  /** The first GPU, else the first device of any kind. */
  String AUTO = "auto";
  /** The first GPU, and nothing else. */
  String GPU = "gpu";
  /** The kind of a device that is one. */
  String GPU_KIND = "GPU";

  /**
   * This one.
   *
   * @param index of the device
   */
  record Chosen(int index) implements DeviceChoice {}

  /**
   * None.
   *
   * @param reason one sentence that names the devices there are
   */
  record Nothing(String reason) implements DeviceChoice {}

  /**
   * Chooses.
   *
   * @param wanted {@code auto}, {@code gpu}, an index, or a part of one device's name
   * @param devices in the order of their indices
   */
  static DeviceChoice of(String wanted, List<ComputeDevice> devices) {
    if (devices.isEmpty()) {
      return new Nothing(
          "TornadoVM finds no device: install the driver of one, such as the OpenCL driver of the GPU's maker");
    }
    Optional<ComputeDevice> firstGpu = devices.stream().filter(device -> device.kind().equals(GPU_KIND)).findFirst();
    if (wanted.equals(AUTO)) {
      return new Chosen(firstGpu.orElse(devices.getFirst()).index());
    }
    if (wanted.equals(GPU)) {
      return firstGpu.<DeviceChoice>map(gpu -> new Chosen(gpu.index()))
          .orElseGet(() -> new Nothing("there is no GPU; the devices are " + listed(devices)));
    }
    return wanted.matches("\\d+") ? byIndex(wanted, devices) : byName(wanted, devices);
  }

  private static DeviceChoice byIndex(String wanted, List<ComputeDevice> devices) {
    return devices.stream()
        .filter(device -> Integer.toString(device.index()).equals(wanted))
        .<DeviceChoice>map(device -> new Chosen(device.index()))
        .findFirst()
        .orElseGet(() -> new Nothing("there is no device " + wanted + "; the devices are " + listed(devices)));
  }

  private static DeviceChoice byName(String wanted, List<ComputeDevice> devices) {
    String part = wanted.toLowerCase(Locale.ROOT);
    List<ComputeDevice> meant =
        devices.stream().filter(device -> device.name().toLowerCase(Locale.ROOT).contains(part)).toList();
    return switch (meant.size()) {
      case 0 -> new Nothing("no device is called '" + wanted + "'; the devices are " + listed(devices));
      case 1 -> new Chosen(meant.getFirst().index());
      default -> new Nothing("'" + wanted + "' names more than one device: " + listed(meant));
    };
  }

  private static String listed(List<ComputeDevice> devices) {
    return devices.stream()
        .map(device -> device.index() + " = " + device.name() + " (" + device.kind() + ")")
        .collect(Collectors.joining(", "));
  }
}
