package org.joulemark.cli.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.InvalidInputException;

/** A way to write settings down. */
interface SettingsFormat {

  /**
   * The settings in this text, unchecked.
   *
   * @param origin how error messages call the text
   * @throws InvalidInputException where the text breaks the format's own rules; names the line
   */
  List<Entry> read(String text, String origin);

  /** The format that goes with the file's ending. */
  static SettingsFormat of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "yaml", "yml" -> new YamlFormat();
      case "properties" -> new PropertiesFormat();
      case "xml" -> new XmlFormat();
      default -> throw new InvalidInputException(
          file + ": cannot tell its format from its name; allowed endings: .yaml, .yml, .properties, .xml");
    };
  }
}
