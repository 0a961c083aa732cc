package org.joulemark.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks a plugin folder over before any of its code runs. */
final class FolderInspection {

  private final PluginFolder folder;
  private final Map<Path, JarContent> contents = new LinkedHashMap<>();

  FolderInspection(PluginFolder folder) {
    this.folder = folder;
  }

  /** What is wrong with the folder as a whole: the first thing found. */
  Optional<RefusedPlugin> refusal() {
    return withoutJars().or(this::changed).or(this::damaged).or(this::reachingBeyond).or(this::withoutProviders)
        .or(this::forAnotherApi);
  }

  /** What each jar says about itself; complete once there is no {@link #refusal}. */
  Map<Path, JarContent> contents() {
    return contents;
  }

  private Optional<RefusedPlugin> withoutJars() {
    if (!folder.jars().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Files.isReadable(folder.path())
            ? RefusedPlugin.folder(folder, "it holds no jar", "put the plugin's jars there or remove it")
            : RefusedPlugin.folder(folder, "it cannot be read", "give yourself the right to read it or remove it"));
  }

  private Optional<RefusedPlugin> changed() {
    return switch (ChecksumRecord.verdict(folder)) {
      case ChecksumVerdict.Matching _,ChecksumVerdict.Unrecorded _ -> Optional.empty();
      case ChecksumVerdict.Differing(String difference) -> Optional.of(
          RefusedPlugin.folder(
              folder, difference, "add it again from where you trust it: joulemark plugins add SOURCE --replace"));
    };
  }

  private Optional<RefusedPlugin> damaged() {
    for (Path jar : folder.jars()) {
      try {
        contents.put(jar, JarContent.read(jar));
      } catch (IOException damaged) {
        return Optional.of(
            RefusedPlugin.jar(
                folder, jar, "it is no readable jar (" + damaged.getMessage() + ")", "copy it again or remove it"));
      }
    }
    return Optional.empty();
  }

  /** A manifest's Class-Path would load code from elsewhere, past every checksum; the folder's own jars are loaded anyway. */
  private Optional<RefusedPlugin> reachingBeyond() {
    for (var jar : contents.entrySet()) {
      for (String place : jar.getValue().classPath()) {
        if (!isOwnJar(place) && !isNothing(jar.getKey(), place)) {
          return Optional.of(
              RefusedPlugin.jar(
                  folder, jar.getKey(),
                  "the Class-Path of its manifest names '" + place + "', which is none of the plugin's jars",
                  "put that jar beside it, or ask its author to leave Class-Path out"));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOwnJar(String place) {
    return folder.jars().stream().anyMatch(jar -> jar.getFileName().toString().equals(place));
  }

  /** Libraries name each other by names that a repository does not give them; where no such jar lies beside, none is loaded. */
  private static boolean isNothing(Path jar, String place) {
    return place.matches("[\\w.-]+\\.jar") && Files.notExists(jar.resolveSibling(place));
  }

  private Optional<RefusedPlugin> withoutProviders() {
    return contents.values().stream().allMatch(content -> content.providers().isEmpty())
        ? Optional.of(
            RefusedPlugin.folder(
                folder, "no jar in it names a plugin",
                "name its classes in " + PluginKind.BACKEND.providerFile() + ", or the file of another kind"))
        : Optional.empty();
  }

  private Optional<RefusedPlugin> forAnotherApi() {
    var check = new ApiCheck(folder);
    return contents.entrySet()
        .stream()
        .flatMap(jar -> check.refusal(jar.getKey(), jar.getValue()).stream())
        .findFirst();
  }
}
