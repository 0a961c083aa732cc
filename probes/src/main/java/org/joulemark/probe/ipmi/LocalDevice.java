package org.joulemark.probe.ipmi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joulemark.api.EnergySourceException;

/** The file by which the kernel lets programs speak to the BMC of this machine. */
final class LocalDevice {

  private LocalDevice() {}

  /**
   * The device, looked for where both tools look.
   *
   * @param devices the folder {@code /dev}
   * @throws EnergySourceException where there is none or it may not be used; the message tells how to get it
   */
  static Path find(Path devices, int number) {
    List<Path> places =
        Stream.of("ipmi" + number, "ipmi/" + number, "ipmidev/" + number).map(devices::resolve).toList();
    Optional<Path> device = places.stream().filter(Files::exists).findFirst();
    if (device.isEmpty()) {
      throw new EnergySourceException(
          "there is no " + places.getFirst()
              + ": run 'sudo modprobe -a ipmi_si ipmi_devintf', or reach the BMC by network"
              + " with the setting " + IpmiSettings.HOST + "; virtual machines, containers and desktops have no BMC");
    }
    return requireUsable(device.get());
  }

  private static Path requireUsable(Path device) {
    if (!Files.isReadable(device) || !Files.isWritable(device)) {
      throw new EnergySourceException(
          "no right to use " + device
              + ": run 'sudo groupadd -f ipmi && sudo usermod -aG ipmi $USER && sudo chgrp ipmi "
              + device + " && sudo chmod 660 " + device + "' and log in again; whoever is in that group can also switch"
              + " this machine off");
    }
    return device;
  }
}
