package org.joulemark.probe.hwmon;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;

/** One attribute of a device: a file of one line, read anew each time. */
record SysfsFile(Path path) {

  String text() {
    try {
      return Files.readString(path).strip();
    } catch (IOException unreadable) {
      throw refusal(path, unreadable);
    }
  }

  Optional<String> optionalText() {
    return Files.exists(path) ? Optional.of(text()) : Optional.empty();
  }

  long number() {
    String text = text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new EnergySourceException(
          path + ": says '" + text.lines().findFirst().orElse("")
              + "' where a whole number belongs; its driver is broken,"
              + " so leave the sensor out by probes.hwmon.sensors");
    }
  }

  static EnergySourceException refusal(Path path, IOException cause) {
    return new EnergySourceException(switch (cause) {
      case AccessDeniedException _ ->
          path + ": you may not read it; run: sudo chmod a+r " + path + " (until the next boot)";
      case NoSuchFileException _ ->
          path + ": is gone; its device was removed or its driver unloaded, so measure again once it is back";
      case IOException other -> path + ": cannot be read (" + reason(other)
          + "); its device may be asleep: wake it, or leave it out by probes.hwmon.sensors";
    });
  }

  private static String reason(IOException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
