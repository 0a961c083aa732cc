package org.joulemark.probe.hwmon;

import java.nio.file.Path;

/**
 * One device with sensors.
 *
 * @param id the driver's name for it and its number among the devices of that name: {@code amdgpu-0}
 * @param driver the name as the kernel tells it
 * @param place where in the machine it is; the same for all devices that one piece of hardware appears as
 * @param folder of its attributes
 */
record HwmonDevice(String id, String driver, String place, Path folder) {

  SysfsFile file(String name) {
    return new SysfsFile(folder.resolve(name));
  }
}
