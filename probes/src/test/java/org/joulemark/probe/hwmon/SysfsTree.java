package org.joulemark.probe.hwmon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A sysfs of plain files, laid out as kernel drivers lay it out. */
final class SysfsTree {

  private final Path root;

  SysfsTree(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path path(String file) {
    return root.resolve(file);
  }

  /** A file is replaced as a whole: the kernel never shows half a number. */
  SysfsTree write(String file, Object value) {
    Path path = path(file);
    Path draft = path.resolveSibling("." + path.getFileName());
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(draft, value + "\n");
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /** A device of the present interface, linked to its place as on a real machine. */
  SysfsTree device(int index, String driver, String place) {
    return link(index, place).write(hwmon(index) + "name", driver);
  }

  /** A device whose driver uses the old interface: its attributes lie at the device itself. */
  SysfsTree oldDevice(int index, String driver, String place) {
    return link(index, place).write("devices/" + place + "/name", driver);
  }

  private SysfsTree link(int index, String place) {
    try {
      Files.createDirectories(path("devices/" + place));
      Files.createDirectories(path(hwmon(index)));
      Files.createSymbolicLink(path(hwmon(index) + "device"), path("devices/" + place));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  SysfsTree delete(String file) {
    try {
      Files.delete(path(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  static String hwmon(int index) {
    return "class/hwmon/hwmon" + index + "/";
  }
}
