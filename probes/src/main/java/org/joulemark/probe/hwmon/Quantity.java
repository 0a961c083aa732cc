package org.joulemark.probe.hwmon;

import java.util.Locale;

/** What a sensor tells. */
enum Quantity {
  /** Microjoules since some beginning. */
  ENERGY,
  /** Microwatts. */
  POWER;

  /** As names of attributes begin. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
