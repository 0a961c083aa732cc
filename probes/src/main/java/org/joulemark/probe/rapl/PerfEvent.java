package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.EnergySourceException;

/**
 * An event of the kernel's RAPL unit.
 *
 * @param name as perf lists it: {@code energy-pkg}
 * @param type the unit's number, given at boot
 */
record PerfEvent(String name, int type, long config, double joulesPerCount) {

  // The unit's only field, in bits 0 to 7: format/event
  private static final Pattern CONFIG = Pattern.compile("event=(?:0x)?([0-9a-fA-F]{1,2})");

  /** The event as it is described below {@code bus/event_source/devices/power}; empty where the CPU lacks it. */
  static Optional<PerfEvent> of(Path unit, String name) {
    Path file = unit.resolve("events").resolve(name);
    return SysfsFile.text(file)
        .map(config -> new PerfEvent(name, type(unit), config(file, config), joulesPerCount(file)));
  }

  private static int type(Path unit) {
    Path file = unit.resolve("type");
    return Math.toIntExact(SysfsFile.number(file, SysfsFile.requiredText(file)));
  }

  private static long config(Path file, String text) {
    Matcher config = CONFIG.matcher(text);
    if (!config.matches()) {
      throw new EnergySourceException(file + " holds '" + text + "' where event=0x.. is expected; use route powercap");
    }
    return Long.parseLong(config.group(1), 16);
  }

  private static double joulesPerCount(Path file) {
    String unit = SysfsFile.requiredText(file.resolveSibling(file.getFileName() + ".unit"));
    if (!unit.equals("Joules")) {
      throw new EnergySourceException(file + ".unit says '" + unit + "' where Joules is expected; use route powercap");
    }
    Path scaleFile = file.resolveSibling(file.getFileName() + ".scale");
    String text = SysfsFile.requiredText(scaleFile);
    try {
      double scale = Double.parseDouble(text);
      if (scale > 0 && Double.isFinite(scale)) {
        return scale;
      }
    } catch (NumberFormatException malformed) {
      throw new EnergySourceException(scaleFile + " holds '" + text + "' where joules per count are expected",
          malformed);
    }
    throw new EnergySourceException(scaleFile + " holds '" + text + "' where joules per count are expected");
  }
}
