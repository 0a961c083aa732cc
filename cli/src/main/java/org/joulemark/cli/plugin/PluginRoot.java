package org.joulemark.cli.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.cli.file.UserFolder;
import org.joulemark.engine.plugin.PluginFolder;

/**
 * A folder below which plugins lie.
 *
 * @param origin who said so
 */
public record PluginRoot(Path path, Origin origin) {

  /** Who says that plugins lie there. */
  public enum Origin {
    /** The folder comes with joulemark, and goes when joulemark is built anew. */
    DISTRIBUTION("distribution"),
    /** The user's own, for any joulemark on this machine; need not be there. */
    USER("user"),
    /** Named on the command line. */
    OPTION("--plugins");

    private final String word;

    Origin(String word) {
      this.word = word;
    }

    /** As the user reads it. */
    public String word() {
      return word;
    }
  }

  /** Where {@code joulemark plugins add} puts plugins. */
  public static PluginRoot ofUser(Map<String, String> environment) {
    return new PluginRoot(UserFolder.data(environment).resolve("plugins"), Origin.USER);
  }

  /**
   * The plugins there.
   *
   * @throws org.joulemark.api.InvalidInputException where the folder cannot be read, or is neither there nor the user's
   */
  public List<PluginFolder> folders() {
    return switch (origin) {
      case USER -> PluginFolder.anyUnder(path);
      case DISTRIBUTION, OPTION -> PluginFolder.under(path);
    };
  }
}
