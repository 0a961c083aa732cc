package org.joulemark.probe.hwmon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The devices of {@code class/hwmon}. Which index the kernel gives to which device may change from boot to boot, so that
 * devices are numbered by their place in the machine.
 */
final class HwmonDevices {

  private static final Set<String> POWER_SUPPLIES = Set.of("Battery", "Mains", "UPS", "USB", "Wireless");

  private HwmonDevices() {}

  static List<HwmonDevice> under(Path sysfs) {
    var found = new ArrayList<HwmonDevice>();
    for (Path entry : SysfsFolder.entries(sysfs.resolve("class/hwmon"))) {
      Path folder = attributes(entry);
      SysfsFile name = new SysfsFile(folder.resolve("name"));
      if (!isPowerSupply(entry)) {
        name.optionalText().ifPresent(driver -> found.add(new HwmonDevice(driver, driver, place(entry), folder)));
      }
    }
    found.sort(Comparator.comparing(HwmonDevice::driver).thenComparing(HwmonDevice::place));
    return numbered(found);
  }

  /** Drivers of the old interface, such as power_meter, keep their attributes beside the device, one folder further. */
  private static Path attributes(Path entry) {
    return Files.exists(entry.resolve("name")) ? entry : entry.resolve("device");
  }

  /** The kernel shows each battery as a hwmon device too; it is counted as the battery that it is. */
  private static boolean isPowerSupply(Path entry) {
    return new SysfsFile(entry.resolve("device/type")).optionalText().filter(POWER_SUPPLIES::contains).isPresent();
  }

  private static String place(Path entry) {
    Path device = entry.resolve("device");
    try {
      return (Files.exists(device) ? device : entry).toRealPath().toString();
    } catch (IOException unreadable) {
      throw SysfsFile.refusal(device, unreadable);
    }
  }

  private static List<HwmonDevice> numbered(List<HwmonDevice> found) {
    Map<String, Integer> next = new HashMap<>();
    return found.stream()
        .map(device -> new HwmonDevice(
            Ids.word(device.driver()) + "-" + (next.merge(device.driver(), 1, Integer::sum) - 1), device.driver(),
            device.place(), device.folder()))
        .toList();
  }
}
