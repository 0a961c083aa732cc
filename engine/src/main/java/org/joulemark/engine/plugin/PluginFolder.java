package org.joulemark.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;

/**
 * The jars that make up one plugin distribution: a folder {@code plugins/NAME/*.jar}, or a single jar.
 *
 * @param path the folder, or the jar
 * @param jars sorted by name; none where the folder holds none or cannot be read, which {@link PluginCatalog} refuses
 */
public record PluginFolder(Path path, List<Path> jars) {

  public PluginFolder {
    jars = List.copyOf(jars);
  }

  /**
   * Every plugin folder under a root: each sub-folder, and each jar that lies in the root itself.
   *
   * @throws InvalidInputException where the root is no readable folder or holds nothing
   */
  public static List<PluginFolder> under(Path root) {
    if (!Files.isDirectory(root)) {
      throw new InvalidInputException(
          "plugin folder " + root + " does not exist or is no folder; give one with --plugins DIR");
    }
    List<PluginFolder> folders = anyUnder(root);
    if (folders.isEmpty()) {
      throw new InvalidInputException(
          "plugin folder " + root + " is empty; each plugin belongs in a folder of its own with its jars: "
              + root.resolve("NAME").resolve("NAME.jar"));
    }
    return folders;
  }

  /**
   * The same under a root that need not be there and may be empty.
   *
   * @throws InvalidInputException where it is there and cannot be read
   */
  public static List<PluginFolder> anyUnder(Path root) {
    if (!Files.exists(root)) {
      return List.of();
    }
    try {
      return children(root).stream().filter(PluginFolder::mayBePlugin).map(PluginFolder::of).toList();
    } catch (IOException unreadable) {
      throw new InvalidInputException(
          "plugin folder " + root + " cannot be read (" + unreadable + "); give yourself the right to read it",
          unreadable);
    }
  }

  /** The plugin at this folder or jar. */
  public static PluginFolder of(Path path) {
    if (isJar(path)) {
      return new PluginFolder(path, List.of(path));
    }
    try {
      return new PluginFolder(path, children(path).stream().filter(PluginFolder::isJar).toList());
    } catch (IOException _) {
      return new PluginFolder(path, List.of());
    }
  }

  public String name() {
    return path.getFileName().toString();
  }

  /** The SHA-256 of each jar, by file name. */
  public Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    jars.forEach(jar -> checksums.put(jar.getFileName().toString(), Sha256.of(jar)));
    return checksums;
  }

  /** The ranges of api versions that its jars declare: one, where all is well. */
  public List<String> declaredApis() {
    return jars.stream().map(PluginFolder::declaredApi).flatMap(Optional::stream).distinct().toList();
  }

  private static Optional<String> declaredApi(Path jar) {
    try {
      return Optional.ofNullable(JarContent.read(jar).api());
    } catch (IOException _) {
      // Why it cannot be read stands in the refusal.
      return Optional.empty();
    }
  }

  /** What begins with a dot is not, or not yet, a plugin: joulemark prepares new ones under such names. */
  private static boolean mayBePlugin(Path path) {
    return !path.getFileName().toString().startsWith(".") && (Files.isDirectory(path) || isJar(path));
  }

  private static boolean isJar(Path path) {
    return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".jar");
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
