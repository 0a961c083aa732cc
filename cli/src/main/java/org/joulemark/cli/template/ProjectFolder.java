package org.joulemark.cli.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.file.IoReason;
import org.joulemark.cli.file.OutputFolder;

/** The folder of a new project: written whole or not at all. */
public final class ProjectFolder {

  private ProjectFolder() {}

  /**
   * Writes the files.
   *
   * @param folder one that does not exist, or is empty
   * @param files path within the folder to content
   * @throws InvalidInputException for a folder that is in use or cannot be made
   * @throws IOException where writing fails half-way; what was written is gone again
   */
  public static void write(Path folder, Map<String, String> files) throws IOException {
    OutputFolder.requireCreatable(folder);
    boolean isThere = Files.exists(folder);
    if (isThere && !children(folder).isEmpty()) {
      throw new InvalidInputException("folder " + folder + " is not empty; choose another with --out DIR");
    }
    try {
      write(folder.toAbsolutePath().normalize(), isThere, files);
    } catch (IOException failed) {
      throw new IOException("cannot write to folder " + folder + ": " + IoReason.of(failed), failed);
    }
  }

  /** An empty folder is filled and not replaced, for it may be the one that the user's shell stands in. */
  private static void write(Path folder, boolean isThere, Map<String, String> files) throws IOException {
    Path place = isThere ? folder : Objects.requireNonNull(folder.getParent());
    Files.createDirectories(place);
    Path unfinished = place.resolve("." + folder.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      writeFiles(unfinished, files);
      if (isThere) {
        for (Path child : children(unfinished)) {
          Files.move(child, folder.resolve(child.getFileName()));
        }
      } else {
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      delete(unfinished);
    }
  }

  private static void writeFiles(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
