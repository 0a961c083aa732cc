package org.joulemark.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A machine as its files. */
record SysfsTree(Path root) {

  SysfsTree file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content + "\n");
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Sysfs sysfs() {
    return new Sysfs(root);
  }
}
