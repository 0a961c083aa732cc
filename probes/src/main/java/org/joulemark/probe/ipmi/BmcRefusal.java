package org.joulemark.probe.ipmi;

import java.util.List;
import org.joulemark.api.EnergySourceException;

/** Why a BMC gives no power, in one line. */
final class BmcRefusal {

  private BmcRefusal() {}

  static EnergySourceException of(Bmc bmc, String reason) {
    return new EnergySourceException(bmc.name() + " " + reason);
  }

  /** From what a program complained of. */
  static EnergySourceException ofComplaint(Bmc bmc, Tool tool, List<String> lines) {
    return BmcTrouble.in(lines)
        .map(trouble -> of(bmc, trouble.reason(bmc)))
        .orElseGet(() -> of(bmc, "gives no reading, says " + tool.setting() + ": " + lastWords(lines)
            + "; try by hand: ipmitool " + bmc.typedByHand() + " mc info, or set tool: " + tool.other().setting()));
  }

  static EnergySourceException silent(Bmc bmc, int seconds) {
    return of(bmc, silence() + " (" + seconds + " s)");
  }

  static String silence() {
    return "does not answer; check that it is switched on, reachable and has IPMI over LAN enabled, or raise "
        + IpmiSettings.TIMEOUT_SECONDS;
  }

  static EnergySourceException notInstalled(String program, Tool tool) {
    return new EnergySourceException(
        program + " cannot be started: run 'sudo apt install " + tool.debianPackage()
            + "', name its folder by the setting "
            + IpmiSettings.PROGRAM_FOLDER + " (such as /usr/sbin), or set tool: " + tool.other().setting());
  }

  private static String lastWords(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).reduce((_, later) -> later)
        .orElse("nothing");
  }
}
