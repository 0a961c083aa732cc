package org.joulemark.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;

/** The checksums of a plugin's jars as they were when it was added, in the form that {@code sha256sum} writes and checks. */
public final class ChecksumRecord {

  /** The file in the plugin's folder. */
  public static final String FILE_NAME = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](?:\\./)?([^/\\\\]+)");

  private ChecksumRecord() {}

  /** What the file should say about the jars that are there now. */
  public static String text(PluginFolder folder) {
    return folder.checksums()
        .entrySet()
        .stream()
        .map(jar -> jar.getValue() + "  " + jar.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /** Compares the jars with the file, where there is one. */
  public static ChecksumVerdict verdict(PluginFolder folder) {
    Path record = folder.path().resolve(FILE_NAME);
    if (!Files.isDirectory(folder.path()) || !Files.exists(record)) {
      return new ChecksumVerdict.Unrecorded();
    }
    try {
      return difference(read(record), folder.checksums())
          .<ChecksumVerdict>map(ChecksumVerdict.Differing::new)
          .orElseGet(ChecksumVerdict.Matching::new);
    } catch (InvalidInputException unreadable) {
      return new ChecksumVerdict.Differing(unreadable.getMessage());
    }
  }

  private static Optional<String> difference(Map<String, String> recorded, Map<String, String> found) {
    Stream<String> missing = recorded.keySet().stream().filter(jar -> !found.containsKey(jar));
    Stream<String> additional = found.keySet().stream().filter(jar -> !recorded.containsKey(jar));
    Stream<String> changed =
        found.entrySet()
            .stream()
            .filter(jar -> !jar.getValue().equals(recorded.getOrDefault(jar.getKey(), jar.getValue())))
            .map(Map.Entry::getKey);
    return Stream.of(
        changed.map(jar -> jar + " has changed since its checksum was recorded"),
        missing.map(jar -> jar + " is missing, though its checksum was recorded"),
        additional.map(jar -> jar + " was put there after the checksums were recorded"))
        .flatMap(differences -> differences)
        .findFirst();
  }

  private static Map<String, String> read(Path record) {
    try {
      Map<String, String> checksums = new TreeMap<>();
      for (String line : Files.readAllLines(record)) {
        Matcher checksum = LINE.matcher(line);
        if (!checksum.matches()) {
          throw new InvalidInputException(FILE_NAME + " has a line that is no checksum: '" + line + "'");
        }
        checksums.put(checksum.group(2), checksum.group(1).toLowerCase(Locale.ROOT));
      }
      return checksums;
    } catch (IOException unreadable) {
      throw new InvalidInputException(FILE_NAME + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
