package org.joulemark.probe.ipmi;

import java.util.Arrays;
import java.util.Locale;

/** What a session on the network may do, in ascending order. */
enum PrivilegeLevel {
  USER("USER"), OPERATOR("OPERATOR"), ADMINISTRATOR("ADMIN");

  private final String inFreeIpmi;

  PrivilegeLevel(String inFreeIpmi) {
    this.inFreeIpmi = inFreeIpmi;
  }

  /** As freeipmi spells it. */
  String inFreeIpmi() {
    return inFreeIpmi;
  }

  /** As settings spell it. */
  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String[] allSettings() {
    return Arrays.stream(values()).map(PrivilegeLevel::setting).toArray(String[]::new);
  }

  static PrivilegeLevel of(String setting) {
    return valueOf(setting.toUpperCase(Locale.ROOT));
  }
}
