package org.joulemark.engine.plugin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a plugin folder and left out.
 *
 * @param folder where it was found
 * @param path the jar at fault, or the folder where it is no single jar's
 * @param kind workload, backend or probe; null where all of the folder is left out
 * @param id null where it was left out before it could say its id
 * @param reason what is wrong
 * @param remedy what to do about it
 */
public record RefusedPlugin(
    PluginFolder folder, Path path, @Nullable String kind, @Nullable String id, String reason, String remedy) {

  static RefusedPlugin folder(PluginFolder folder, String reason, String remedy) {
    return new RefusedPlugin(folder, folder.path(), null, null, reason, remedy);
  }

  static RefusedPlugin jar(PluginFolder folder, Path jar, String reason, String remedy) {
    return new RefusedPlugin(folder, jar, null, null, reason, remedy);
  }

  /** {@code backend 'cpu' of /plugins/cpu/cpu.jar}, or the path alone. */
  public String subject() {
    if (kind == null) {
      return path.toString();
    }
    return (id == null ? "a " + kind : kind + " '" + id + "'") + " of " + path;
  }

  /** What was left out, why, and the remedy, in one line. */
  public String line() {
    return subject() + ": " + reason + "; " + remedy;
  }

  /** Whether this is what somebody who asks for a plugin misses, as far as it is known. */
  boolean mayBe(String askedKind, String askedId) {
    return (kind == null || kind.equals(askedKind)) && (id == null || id.equals(askedId));
  }
}
