package org.joulemark.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;

/**
 * The jars that make up one plugin distribution: a folder {@code plugins/NAME/*.jar}, or a single jar.
 *
 * @param path the folder, or the jar
 * @param jars sorted by name, at least one
 */
public record PluginFolder(Path path, List<Path> jars) {

  public PluginFolder {
    jars = List.copyOf(jars);
  }

  /**
   * Every plugin folder under a root: each sub-folder, and each jar that lies in the root itself.
   *
   * @throws InvalidInputException where the root is no readable folder, holds nothing, or a sub-folder has no jar
   */
  public static List<PluginFolder> under(Path root) {
    if (!Files.isDirectory(root)) {
      throw new InvalidInputException(
          "plugin folder " + root + " does not exist or is no folder; give one with --plugins DIR");
    }
    List<PluginFolder> folders =
        children(root).stream().filter(PluginFolder::mayBePlugin).map(PluginFolder::of).toList();
    if (folders.isEmpty()) {
      throw new InvalidInputException(
          "plugin folder " + root + " is empty; each plugin belongs in a folder of its own with its jars: "
              + root.resolve("NAME").resolve("NAME.jar"));
    }
    return folders;
  }

  /** The plugin at this folder or jar. */
  public static PluginFolder of(Path path) {
    if (isJar(path)) {
      return new PluginFolder(path, List.of(path));
    }
    List<Path> jars = children(path).stream().filter(PluginFolder::isJar).toList();
    if (jars.isEmpty()) {
      throw new InvalidInputException(
          "plugin folder " + path + " holds no jar; put the plugin's jars there or remove it");
    }
    return new PluginFolder(path, jars);
  }

  public String name() {
    return path.getFileName().toString();
  }

  private static boolean mayBePlugin(Path path) {
    return Files.isDirectory(path) || isJar(path);
  }

  private static boolean isJar(Path path) {
    return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".jar");
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      throw new InvalidInputException("plugin folder " + folder + " cannot be read: " + unreadable.getMessage(),
          unreadable);
    }
  }
}
