package org.joulemark.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What Linux tells of the machine in files of one line.
 *
 * @param root where they lie
 */
public record Sysfs(Path root) {

  /** That of this machine. */
  public static final Sysfs OF_THIS_MACHINE = new Sysfs(Path.of("/sys"));

  /** The line of a file; empty where there is none, or no right or sensor to read it. */
  Optional<String> line(String path) {
    return line(root.resolve(path));
  }

  static Optional<String> line(Path file) {
    try {
      return Files.readString(file).lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static OptionalDouble number(Path file) {
    return line(file).filter(line -> line.matches("-?\\d{1,15}"))
        .map(line -> OptionalDouble.of(Double.parseDouble(line)))
        .orElse(OptionalDouble.empty());
  }

  /** What lies in a folder under names of this form, sorted; nothing where there is no such folder. */
  List<Path> children(String folder, String names) {
    return children(root.resolve(folder), names);
  }

  static List<Path> children(Path folder, String names) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> child.getFileName().toString().matches(names)).sorted().toList();
    } catch (IOException absent) {
      return List.of();
    }
  }
}
