package org.joulemark.probe.nvml;

import java.util.Arrays;
import java.util.Locale;
import org.joulemark.api.SettingType;

/** What of a GPU is read. */
enum GpuReading {
  /** Its energy counter, and where the driver says that it has none, its power. */
  AUTO,
  ENERGY,
  POWER;

  static final SettingType CHOICE = new SettingType.Choice(Arrays.stream(values()).map(GpuReading::word).toList());

  /** As users type it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static GpuReading of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
