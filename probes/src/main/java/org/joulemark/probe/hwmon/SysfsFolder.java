package org.joulemark.probe.hwmon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a folder of sysfs holds, in an order that stays. */
final class SysfsFolder {

  private SysfsFolder() {}

  /** None where there is no such folder: a kernel without that class of devices. */
  static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException unreadable) {
      throw SysfsFile.refusal(folder, unreadable);
    } catch (UncheckedIOException unreadable) {
      throw SysfsFile.refusal(folder, new IOException(unreadable));
    }
  }
}
