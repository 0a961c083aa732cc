package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.Backend;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.DeviceBackend;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.cli.terminal.TextTable;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;

/**
 * The devices of this machine as {@code joulemark list --devices} shows them.
 *
 * @param devices of all backends that choose among devices
 * @param missing backends that cannot be asked
 */
record DeviceList(List<Listed> devices, List<Missing> missing) {

  /** A device, and the backend that can work on it. */
  record Listed(String backend, ComputeDevice device) {}

  /** A backend, and why it cannot be asked. */
  record Missing(String backend, String reason) {}

  static DeviceList of(PluginCatalog catalog, Engine engine) throws InterruptedException {
    List<Listed> devices = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (InstalledPlugin<Backend> backend : choosing(catalog)) {
      try {
        engine.devices(backend).forEach(device -> devices.add(new Listed(backend.id(), device)));
      } catch (InvalidInputException reason) {
        missing.add(new Missing(backend.id(), String.valueOf(reason.getMessage())));
      }
    }
    return new DeviceList(devices, missing);
  }

  private static List<InstalledPlugin<Backend>> choosing(PluginCatalog catalog) {
    return catalog.backends().stream().filter(backend -> backend.plugin() instanceof DeviceBackend).toList();
  }

  void print(PrintWriter out) {
    if (!devices.isEmpty()) {
      var table = new TextTable(
          List.of("backend", "device", "name", "kind", "memory", "units", "clock", "float64", "float16", "driver"));
      devices.forEach(listed -> table.add(row(listed)));
      table.print(out);
    }
    missing.forEach(backend -> out.println("backend " + backend.backend() + " UNAVAILABLE: " + backend.reason()));
    if (devices.isEmpty() && missing.isEmpty()) {
      out.println("no backend here chooses among devices");
    }
  }

  private static List<String> row(Listed listed) {
    ComputeDevice device = listed.device();
    return List.of(
        listed.backend(), Integer.toString(device.index()), device.name(), device.kind(),
        String.format(Locale.ROOT, "%.1f GiB", device.memoryBytes() / (double) (1L << 30)),
        Integer.toString(device.computeUnits()),
        device.maxClockMegahertz() == 0 ? "unknown" : device.maxClockMegahertz() + " MHz",
        hasOrNot(device, Precision.FLOAT64), hasOrNot(device, Precision.FLOAT16), device.driver());
  }

  private static String hasOrNot(ComputeDevice device, Precision precision) {
    return device.precisions().contains(precision) ? "yes" : "no";
  }
}
