package org.joulemark.probe.rapl;

import java.nio.file.Path;

/** What to type where the kernel keeps its counters from ordinary users. */
final class PermissionRemedy {

  // udev runs this for every zone that appears, so at every boot; %p is the zone's path below /sys
  private static final String RULE = "SUBSYSTEM==\"powercap\", ACTION==\"add\", KERNEL==\"*:*\","
      + " RUN+=\"/bin/chgrp rapl /sys%p/energy_uj\", RUN+=\"/bin/chmod g+r /sys%p/energy_uj\"";

  private PermissionRemedy() {}

  static String line(Path energyFile) {
    Path all = energyFile.resolve("../../*").normalize().resolve(energyFile.getFileName());
    return energyFile + " may be read by root only (CVE-2020-8694). Until the next boot: sudo chgrp $(id -gn) " + all
        + " && sudo chmod g+r " + all + ". For good: sudo groupadd -f rapl && sudo usermod -aG rapl $USER && echo '"
        + RULE
        + "' | sudo tee /etc/udev/rules.d/70-rapl.rules && sudo udevadm control --reload"
        + " && sudo udevadm trigger --action=add --subsystem-match=powercap, then log in anew";
  }
}
