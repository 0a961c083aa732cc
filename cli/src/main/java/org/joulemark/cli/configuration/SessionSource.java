package org.joulemark.cli.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.file.IoReason;

/** A session as the user names it: one of the embedded ones, or a file. */
public final class SessionSource {

  private static final List<String> EMBEDDED = List.of("both", "nqs", "svdd", "chip", "ensemble", "quick");

  private final String name;
  private final String origin;
  private final List<Entry> entries;

  private SessionSource(String name, String origin, List<Entry> entries) {
    this.name = name;
    this.origin = origin;
    this.entries = entries;
  }

  /** The names of the sessions that joulemark brings along; the first is the default. */
  public static List<String> embeddedNames() {
    return EMBEDDED;
  }

  /** The text of an embedded session, a good start for one's own. */
  public static String embeddedText(String name) {
    return resource("sessions/" + name + ".yaml");
  }

  /**
   * Finds a session.
   *
   * @param session an embedded name, or the path of a YAML, properties or XML file
   * @throws InvalidInputException where it is neither, or the file cannot be read
   */
  public static SessionSource find(String session) {
    return EMBEDDED.contains(session) ? embedded(session) : file(path(session));
  }

  /** What holds where nobody says otherwise. */
  static List<Entry> defaults() {
    return new YamlFormat().read(resource("defaults.yaml"), "defaults.yaml");
  }

  /** The name of a session that does not say its own. */
  String name() {
    return name;
  }

  String origin() {
    return origin;
  }

  List<Entry> entries() {
    return entries;
  }

  private static SessionSource embedded(String name) {
    String origin = "session " + name;
    return new SessionSource(name, origin, new YamlFormat().read(embeddedText(name), origin));
  }

  private static SessionSource file(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException(
          "there is no session '" + file + "': neither a file nor one of the embedded ones" + Nearest.hint(
              file.toString(), EMBEDDED) + "; embedded: " + String.join(", ", EMBEDDED));
    }
    SettingsFormat format = SettingsFormat.of(file);
    return new SessionSource(stem(file), file.toString(), format.read(text(file), file.toString()));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw new InvalidInputException("'" + text + "' is no path: " + notAPath.getReason(), notAPath);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notText) {
      throw new InvalidInputException(file + ": is no UTF-8 text", notText);
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + ": cannot be read: " + IoReason.of(unreadable), unreadable);
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(SessionSource.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException("resource " + name, impossible);
    }
  }
}
