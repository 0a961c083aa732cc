package org.joulemark.probe.ipmi;

import java.time.Duration;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;

/** The ways to read a node's power: two tools, two readings. */
final class NodePowers {

  private NodePowers() {}

  static NodePower open(Settings settings, Bmc bmc, Duration limit) {
    var programs = new ToolPrograms(settings.optionalPath(IpmiSettings.PROGRAM_FOLDER));
    boolean byDcmi = settings.text(IpmiSettings.READING).equals(IpmiSettings.DCMI);
    return switch (Tool.of(settings.text(IpmiSettings.TOOL))) {
      case IPMITOOL -> byDcmi
          ? new IpmitoolDcmi(programs, bmc, limit)
          : IpmitoolSensor.open(programs, bmc, sensor(settings), limit);
      case FREEIPMI -> {
        var freeIpmi = new FreeIpmi(programs, bmc, settings.text(IpmiSettings.WORKAROUNDS), limit);
        yield byDcmi ? new FreeIpmiDcmi(freeIpmi) : FreeIpmiSensor.open(freeIpmi, sensor(settings));
      }
    };
  }

  private static String sensor(Settings settings) {
    return settings.optionalText(IpmiSettings.SENSOR).filter(name -> !name.isBlank())
        .orElseThrow(() -> new InvalidInputException(
            "reading: sensor needs the setting sensor, the name of the sensor that tells the whole node's watts; list them"
                + " by 'ipmitool sdr elist full'"));
  }
}
