package org.joulemark.probe.ipmi;

import java.time.Duration;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;

/** The ways to read a node's power: two tools, two readings. */
final class NodePowers {

  private NodePowers() {}

  static NodePower open(Settings settings, Inquiry inquiry) throws InterruptedException {
    boolean byDcmi = settings.text(IpmiSettings.READING).equals(IpmiSettings.DCMI);
    var repositoryLimit = Duration.ofSeconds(settings.wholeNumber(IpmiSettings.REPOSITORY_SECONDS));
    return switch (Tool.of(settings.text(IpmiSettings.TOOL))) {
      case IPMITOOL -> byDcmi
          ? new IpmitoolDcmi(inquiry)
          : IpmitoolSensor.open(inquiry, sensor(settings), repositoryLimit);
      case FREEIPMI -> {
        var freeIpmi = new FreeIpmi(inquiry, settings.text(IpmiSettings.WORKAROUNDS));
        yield byDcmi
            ? new FreeIpmiDcmi(freeIpmi)
            : FreeIpmiSensor.open(freeIpmi, sensor(settings), repositoryLimit);
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
