package org.joulemark.probe.ipmi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How ipmitool is told which BMC to ask. The password goes by the environment, where only this user and root can see it;
 * for the name of the user ipmitool has no other place than the arguments.
 */
final class IpmitoolArguments {

  /** Seconds until a packet is sent again; ipmitool waits a second longer each time. */
  private static final String SECONDS_TO_RETRY = "1";
  private static final String TRIES = "3";

  private IpmitoolArguments() {}

  static List<String> of(String program, Bmc bmc) {
    // -v: without it, ipmitool says the same of a wrong password, a wrong name and a BMC that is not there.
    var arguments = new ArrayList<>(List.of(program, "-v"));
    switch (bmc) {
      case Bmc.Local local -> arguments.addAll(List.of("-I", "open", "-d", String.valueOf(local.number())));
      case Bmc.Lan lan -> arguments.addAll(
          List.of("-I", "lanplus", "-H", lan.host(), "-p", String.valueOf(lan.port()), "-C",
              String.valueOf(lan.cipherSuite()), "-L", lan.privilegeLevel().name(), "-U", lan.credentials().user(),
              "-E",
              "-N", SECONDS_TO_RETRY, "-R", TRIES));
    }
    return List.copyOf(arguments);
  }

  /** Takes precedence over IPMI_PASSWORD, should the user have that. */
  static Map<String, String> environment(Bmc bmc) {
    return switch (bmc) {
      case Bmc.Local _ -> Map.of();
      case Bmc.Lan lan -> Map.of("IPMITOOL_PASSWORD", lan.credentials().password());
    };
  }
}
