package org.joulemark.cli.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.plugin.Sha256;

/** What a plugin comes in. */
public sealed interface PluginSource permits JarSource, FolderSource, ZipSource {

  /**
   * What lies at this path.
   *
   * @throws InvalidInputException where it is nothing that a plugin comes in
   */
  static PluginSource of(Path path) {
    if (Files.isDirectory(path)) {
      return new FolderSource(path);
    }
    if (!Files.isRegularFile(path)) {
      throw new InvalidInputException(path + " does not exist; give a plugin's .jar, .zip or folder");
    }
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(".jar")) {
      return new JarSource(path);
    }
    if (name.endsWith(".zip")) {
      return new ZipSource(path);
    }
    throw new InvalidInputException(path + " is no plugin; allowed: a .jar, a .zip with jars in it, or a folder");
  }

  Path path();

  /** Copies the jars into a folder that is there and empty. */
  void copyTo(Path folder) throws IOException;

  /** The name that is taken where the user gives none. */
  default PluginName name() {
    return PluginName.of(path());
  }

  /**
   * Makes sure that this is what the user means.
   *
   * @param expected the SHA-256 in hexadecimal digits
   * @throws InvalidInputException where it is not, or is a folder
   */
  default void requireChecksum(String expected) {
    if (!expected.matches("[0-9a-fA-F]{64}")) {
      throw new InvalidInputException("'" + expected + "' is no SHA-256; allowed: 64 hexadecimal digits");
    }
    if (Files.isDirectory(path())) {
      throw new InvalidInputException("--sha256 goes with a .jar or a .zip, and " + path() + " is a folder");
    }
    String found = Sha256.of(path());
    if (!found.equals(expected.toLowerCase(Locale.ROOT))) {
      throw new InvalidInputException(
          path() + " is not the file you mean: its SHA-256 is " + found + "; get it again from where you trust it");
    }
  }
}
