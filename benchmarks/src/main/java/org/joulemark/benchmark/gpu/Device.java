package org.joulemark.benchmark.gpu;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.backend.tornado.TornadoGpuBackend;
import org.joulemark.backend.tornado.device.DeviceChoice;
import org.joulemark.backend.tornado.device.TornadoDevices;

/**
 * The device that is measured.
 *
 * @param backend through which networks reach it
 * @param setting of the backend that means it
 */
record Device(TornadoGpuBackend backend, String setting, TornadoDevices.Unit unit) {

  /**
   * Finds a device.
   *
   * @param setting as the backend's {@code device}
   * @throws InvalidInputException where TornadoVM or the device is missing; the message says what to do
   */
  static Device of(String setting) {
    var backend = new TornadoGpuBackend();
    if (backend
        .available(Settings.of(backend.settings(), Map.of("device", setting))) instanceof Support.No(String reason)) {
      throw new InvalidInputException(reason);
    }
    List<TornadoDevices.Unit> units = TornadoDevices.all();
    return switch (DeviceChoice.of(setting, units.stream().map(TornadoDevices.Unit::device).toList())) {
      case DeviceChoice.Chosen(int index) -> new Device(backend, setting, units.get(index));
      case DeviceChoice.Nothing(String reason) -> throw new InvalidInputException(reason);
    };
  }

  boolean isGpu() {
    return unit.isGpu();
  }

  boolean has(Precision precision) {
    return unit.device().precisions().contains(precision);
  }

  /** What a batch lives in: the device's memory, and a copy in that of the host. */
  long memoryBytes() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.min(unit.device().memoryBytes(), system.getTotalMemorySize());
  }

  String description() {
    ComputeDevice device = unit.device();
    return "device %d: %s, %s; %s; %d compute units, %d MHz at most, %.1f GiB".formatted(
        device.index(), device.name(), isGpu() ? "a GPU" : "a " + device.kind() + ", no GPU", device.driver(),
        device.computeUnits(), device.maxClockMegahertz(), device.memoryBytes() / (double) (1L << 30));
  }
}
