package org.joulemark.probe.ipmi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be between a program and the power of a BMC, told from the program's words (ipmitool 1.8, freeipmi 1.6). */
enum BmcTrouble {
  WRONG_PASSWORD("RAKP 2 HMAC is invalid", "password invalid"),
  UNKNOWN_USER("unauthorized name", "username invalid"),
  CIPHER_SUITE("invalid authentication algorithm", "invalid integrity algorithm", "invalid confidentiality algorithm",
      "no matching authentication algorithm", "no matching integrity payload", "no matching cipher suite",
      "cipher suite id unavailable", "Unsupported cipher suite", // ipmi_ctx_open_outofband_2_0 has no words of its own for the status codes of a refused suite
      "ipmi_ctx_open_outofband_2_0: internal IPMI error"),
  PRIVILEGE("rsp=0xd4", "unauthorized role requested", "invalid role", "Set Session Privilege Level to",
      "privilege level insufficient", "privilege level cannot be obtained"),
  NO_DCMI("rsp=0xc1", "rsp=0xcc", "ipmi_cmd_dcmi_get_power_reading: command invalid or unsupported"),
  UNKNOWN_HOST("Address lookup for", "invalid hostname"),
  SILENCE("Get Auth Capabilities error", "no response from RAKP", "connection timeout", "session timeout", // an answer to a raw command would have added its completion code
      "cmd=0x2)"),
  LOCAL_DEVICE("Could not open device", "could not find inband device", "driver timeout", "permission denied");

  private final Pattern words;

  BmcTrouble(String... words) {
    this.words = Pattern.compile(Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** The first that the lines tell of. */
  static Optional<BmcTrouble> in(List<String> lines) {
    return Arrays.stream(values()).filter(trouble -> lines.stream().anyMatch(trouble::isToldBy)).findFirst();
  }

  private boolean isToldBy(String line) {
    return words.matcher(line).find();
  }

  /** Whether asking once more, in a new session, could help. */
  boolean mayPass() {
    return switch (this) {
      case SILENCE, LOCAL_DEVICE, UNKNOWN_HOST -> true;
      case WRONG_PASSWORD, UNKNOWN_USER, CIPHER_SUITE, PRIVILEGE, NO_DCMI -> false;
    };
  }

  /** What to say and do, to follow the name of the BMC. */
  String reason(Bmc bmc) {
    return switch (this) {
      case WRONG_PASSWORD -> "refuses the password; correct it where the setting credentialsFile or passwordVariable"
          + " says that it is";
      case UNKNOWN_USER -> "knows no such user, or not with this privilege level; correct the name where the setting"
          + " credentialsFile or userVariable says that it is";
      case CIPHER_SUITE -> "refuses " + cipherSuite(bmc) + "; set cipherSuite to one that it has, mostly 3 or 17:"
          + " ipmitool " + bmc.typedByHand() + " channel getciphers ipmi";
      case PRIVILEGE -> "does not grant " + privilegeLevel(bmc) + " for this; set privilegeLevel to another of "
          + String.join(", ", PrivilegeLevel.allSettings()) + ", take a user who has it, or with tool: freeipmi try"
          + " workarounds: opensesspriv";
      case NO_DCMI -> "does not support power readings by DCMI; find its power sensor by 'ipmitool " + bmc.typedByHand()
          + " sdr elist full' and set reading: sensor and sensor: its name";
      case UNKNOWN_HOST -> "is not known by that name; correct the setting host";
      case SILENCE -> BmcRefusal.silence();
      case LOCAL_DEVICE -> "cannot be reached through its driver; run 'sudo modprobe -a ipmi_si ipmi_devintf' and look"
          + " what 'sudo dmesg | grep -i ipmi' says";
    };
  }

  private static String cipherSuite(Bmc bmc) {
    return bmc instanceof Bmc.Lan lan ? "cipher suite " + lan.cipherSuite() : "the cipher suite";
  }

  private static String privilegeLevel(Bmc bmc) {
    return bmc instanceof Bmc.Lan lan ? "privilege level " + lan.privilegeLevel().setting() : "the privilege";
  }
}
