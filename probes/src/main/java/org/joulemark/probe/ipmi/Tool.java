package org.joulemark.probe.ipmi;

import java.util.Arrays;
import java.util.Locale;

/** Whose programs speak IPMI for us. */
enum Tool {
  IPMITOOL("ipmitool"), FREEIPMI("freeipmi-tools");

  private final String debianPackage;

  Tool(String debianPackage) {
    this.debianPackage = debianPackage;
  }

  String debianPackage() {
    return debianPackage;
  }

  /** The one to suggest where this one fails; never chosen in silence. */
  Tool other() {
    return switch (this) {
      case IPMITOOL -> FREEIPMI;
      case FREEIPMI -> IPMITOOL;
    };
  }

  /** As settings spell it. */
  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String[] allSettings() {
    return Arrays.stream(values()).map(Tool::setting).toArray(String[]::new);
  }

  static Tool of(String setting) {
    return valueOf(setting.toUpperCase(Locale.ROOT));
  }
}
