package org.joulemark.probe.rapl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;

/** The small text files that the kernel tells its state in. */
final class SysfsFile {

  private SysfsFile() {}

  /** The text without the line end; empty where there is no such file. */
  static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new EnergySourceException(file + " cannot be read (" + unreadable + "); see that this user may read it",
          unreadable);
    }
  }

  static String requiredText(Path file) {
    return text(file)
        .orElseThrow(() -> new EnergySourceException(file + " is missing, which every kernel with its folder has"));
  }

  /** Empty where there is no such file, or where the kernel has no value for it just now. */
  static Optional<Long> readableNumber(Path file) {
    try {
      return Optional.of(number(file, Files.readString(file).strip()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static long number(Path file, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException malformed) {
      throw new EnergySourceException(file + " holds '" + text + "' where a whole number is expected", malformed);
    }
  }
}
