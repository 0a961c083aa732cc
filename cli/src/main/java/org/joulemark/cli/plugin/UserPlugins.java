package org.joulemark.cli.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.file.FolderTree;
import org.joulemark.cli.file.IoReason;
import org.joulemark.engine.plugin.ChecksumRecord;
import org.joulemark.engine.plugin.PluginFolder;

/**
 * The user's own plugins. A folder appears or disappears there by a rename, so that nobody ever loads half a plugin.
 *
 * @param root which need not be there
 * @param others the plugins that joulemark brings itself
 */
public record UserPlugins(Path root, List<PluginFolder> others) {

  /**
   * Puts a plugin there after it has shown that it can be loaded beside all others.
   *
   * @param replace whether one of this name gives way
   * @throws InvalidInputException where it cannot be loaded or the name is taken; then everything is as it was
   */
  public AddedPlugin add(PluginSource source, PluginName name, boolean replace) throws IOException {
    Path place = root.resolve(name.text());
    if (exists(place) && !replace) {
      throw new InvalidInputException(
          "there is a plugin " + place + " already; replace it with --replace, or choose another --name NAME");
    }
    Path prepared = hidden(name.text(), "part");
    try {
      FolderTree.delete(prepared);
      Files.createDirectories(prepared);
      source.copyTo(prepared);
      PluginFolder candidate = PluginFolder.of(prepared);
      Files.writeString(prepared.resolve(ChecksumRecord.FILE_NAME), ChecksumRecord.text(candidate));
      List<String> plugins = new PluginTrial(beside(place)).load(candidate, source.path());
      exchange(prepared, place);
      return new AddedPlugin(place, plugins, PluginFolder.of(place).checksums());
    } catch (IOException failed) {
      throw new IOException("cannot put " + source.path() + " into " + root + ": " + IoReason.of(failed), failed);
    } finally {
      FolderTree.delete(prepared);
    }
  }

  /**
   * Takes a plugin away.
   *
   * @throws InvalidInputException where there is none of this name, or it is not the user's
   */
  public Path remove(String name) throws IOException {
    if (name.contains("/") || name.contains("\\")) {
      throw new InvalidInputException("'" + name + "' is a path; give the plugin's name alone; " + choices());
    }
    PluginFolder found = named(name, own()).findFirst().orElseThrow(() -> new InvalidInputException(whyNot(name)));
    try {
      Path doomed = hidden(name, "removed");
      Files.move(found.path(), doomed, StandardCopyOption.ATOMIC_MOVE);
      FolderTree.delete(doomed);
      return found.path();
    } catch (IOException failed) {
      throw new IOException("cannot remove " + found.path() + ": " + IoReason.of(failed), failed);
    }
  }

  private void exchange(Path prepared, Path place) throws IOException {
    if (!exists(place)) {
      Files.move(prepared, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path previous = hidden(String.valueOf(place.getFileName()), "replaced");
    Files.move(place, previous, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(prepared, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      Files.move(previous, place, StandardCopyOption.ATOMIC_MOVE);
      throw failed;
    }
    FolderTree.delete(previous);
  }

  private List<PluginFolder> beside(Path place) {
    return Stream.concat(others.stream(), own().stream().filter(folder -> !folder.path().equals(place))).toList();
  }

  private List<PluginFolder> own() {
    return PluginFolder.anyUnder(root);
  }

  private String whyNot(String name) {
    return named(name, others).findFirst()
        .map(builtIn -> "plugin '" + name + "' belongs to joulemark itself, in " + builtIn.path())
        .orElse("there is no plugin '" + name + "' in " + root)
        + "; " + choices();
  }

  private String choices() {
    List<String> names = own().stream().map(PluginFolder::name).toList();
    return "yours: " + (names.isEmpty() ? "none" : String.join(", ", names));
  }

  private static Stream<PluginFolder> named(String name, List<PluginFolder> folders) {
    return folders.stream().filter(folder -> folder.name().equals(name));
  }

  /** A name beside the others that is not looked at when plugins are loaded. */
  private Path hidden(String name, String purpose) {
    return root.resolve("." + name + "." + ProcessHandle.current().pid() + "." + purpose);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
