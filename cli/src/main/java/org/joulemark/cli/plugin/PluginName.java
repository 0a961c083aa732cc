package org.joulemark.cli.plugin;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/** The name of a plugin's folder: one word, so that it can lie nowhere else than below its root. */
public record PluginName(String text) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  public PluginName {
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidInputException(
          "'" + text + "' cannot be a plugin's name: allowed are letters, digits, '.', '_' and '-', beginning with a "
              + "letter or digit; give one with --name NAME");
    }
  }

  /** {@code chip-1.2.0-plugin.zip} is chip, so that its next version takes its place. */
  static PluginName of(Path source) {
    Path last = source.toAbsolutePath().normalize().getFileName();
    String file = last == null ? "" : last.toString();
    return new PluginName(file.replaceFirst("\\.(jar|zip)$", "").replaceFirst("-\\d.*$", ""));
  }
}
