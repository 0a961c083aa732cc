package org.joulemark.workload.svdd.cache;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;

/**
 * The folder where joulemark keeps what it can make again: {@code $JOULEMARK_CACHE}, else
 * {@code $XDG_CACHE_HOME/joulemark}, else {@code .cache/joulemark} in the user's home folder. It may be deleted at any time.
 */
public final class CacheFolder {

  private static final String OWN_VARIABLE = "JOULEMARK_CACHE";
  private static final String DESKTOP_VARIABLE = "XDG_CACHE_HOME";
  private static final String NAME = "joulemark";

  private final Path root;
  private final String origin;

  private CacheFolder(Path root, String origin) {
    this.root = root;
    this.origin = origin;
  }

  /** The cache of the user who runs this process. */
  public static CacheFolder ofUser() {
    return of(System.getenv(), Path.of(System.getProperty("user.home", "")));
  }

  /**
   * The cache that an environment asks for.
   *
   * @throws InvalidInputException where a variable names no folder that this system could have
   */
  public static CacheFolder of(Map<String, String> environment, Path home) {
    String own = environment.getOrDefault(OWN_VARIABLE, "");
    if (!own.isBlank()) {
      return new CacheFolder(path(OWN_VARIABLE, own).toAbsolutePath(), "which variable " + OWN_VARIABLE + " names");
    }
    String desktop = environment.getOrDefault(DESKTOP_VARIABLE, "");
    // The desktop's specification says that a relative path there is to be ignored.
    if (!desktop.isBlank() && path(DESKTOP_VARIABLE, desktop).isAbsolute()) {
      return new CacheFolder(
          path(DESKTOP_VARIABLE, desktop).resolve(NAME), "which variable " + DESKTOP_VARIABLE + " asks for");
    }
    return new CacheFolder(home.resolve(".cache").resolve(NAME).toAbsolutePath(), "which is the default");
  }

  private static Path path(String variable, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new InvalidInputException(
          "variable " + variable + ": '" + text + "' is no path: " + impossible.getReason(), impossible);
    }
  }

  /** Where the cache is, whether or not it exists yet. */
  public Path root() {
    return root;
  }

  /**
   * A folder within the cache, made where it is missing.
   *
   * @param names of the folder and those above it, outermost first
   * @throws StorageException where it cannot be made or written to; names the folder and the variable to set
   */
  public Path folder(String... names) {
    Path folder = root;
    for (String name : names) {
      folder = folder.resolve(name);
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw unusable(folder, "cannot be made", failure);
    }
    if (!Files.isWritable(folder)) {
      throw unusable(folder, "cannot be written to", new AccessDeniedException(folder.toString()));
    }
    return folder;
  }

  private StorageException unusable(Path folder, String what, IOException cause) {
    return new StorageException(
        "cache folder " + folder + " (below " + root + ", " + origin + ") " + what + " ("
            + StorageException.reason(cause) + "); set variable " + OWN_VARIABLE + " to a folder that can",
        cause);
  }
}
