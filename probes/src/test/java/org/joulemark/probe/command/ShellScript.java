package org.joulemark.probe.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A program that a test writes, so that the path over a process runs for real. */
public final class ShellScript {

  private ShellScript() {}

  /** The absolute path of a program of the given lines. */
  public static String write(Path folder, String name, String lines) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, "#!/bin/sh\n" + lines);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file.toAbsolutePath().toString();
  }
}
