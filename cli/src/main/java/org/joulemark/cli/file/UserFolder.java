package org.joulemark.cli.file;

import java.nio.file.Path;
import java.util.Map;

/** Where joulemark keeps what outlives it, by the XDG Base Directory Specification. */
public final class UserFolder {

  private UserFolder() {}

  /** Plugins. */
  public static Path data(Map<String, String> environment) {
    return of(environment, "XDG_DATA_HOME", Path.of(".local", "share"));
  }

  /** Logs. */
  public static Path state(Map<String, String> environment) {
    return of(environment, "XDG_STATE_HOME", Path.of(".local", "state"));
  }

  private static Path of(Map<String, String> environment, String variable, Path belowHome) {
    String given = environment.getOrDefault(variable, "");
    Path base = given.isEmpty() ? Path.of(System.getProperty("user.home")).resolve(belowHome) : Path.of(given);
    return base.resolve("joulemark");
  }
}
