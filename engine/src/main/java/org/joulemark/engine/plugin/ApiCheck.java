package org.joulemark.engine.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.joulemark.api.ApiVersion;

/** Whether the jars of a plugin were built for the api that is running. */
final class ApiCheck {

  private final PluginFolder folder;

  ApiCheck(PluginFolder folder) {
    this.folder = folder;
  }

  /** A library that lies beside the plugin need not know of the api; a jar with a provider must. */
  Optional<RefusedPlugin> refusal(Path jar, JarContent content) {
    String declared = content.api();
    if (declared == null) {
      return content.providers().isEmpty() ? Optional.empty() : Optional.of(undeclared(jar));
    }
    try {
      boolean fits = ApiRange.parse(declared).holds(ApiVersion.current());
      return fits ? Optional.empty() : Optional.of(foreign(jar, declared));
    } catch (IllegalArgumentException malformed) {
      return Optional.of(malformed(jar, declared, String.valueOf(malformed.getMessage())));
    }
  }

  private RefusedPlugin undeclared(Path jar) {
    return RefusedPlugin.jar(
        folder, jar, "its manifest does not say which api it was built for, and this joulemark has api "
            + ApiVersion.current(),
        "its author must add the line " + ApiRange.ATTRIBUTE + ": [FROM,TO), as in [0.1,0.2)");
  }

  private RefusedPlugin foreign(Path jar, String declared) {
    return RefusedPlugin.jar(
        folder, jar, "it was built for api " + declared + ", and this joulemark has api " + ApiVersion.current(),
        "get the plugin's release for that api, or a joulemark that fits");
  }

  private RefusedPlugin malformed(Path jar, String declared, String problem) {
    return RefusedPlugin.jar(
        folder, jar, "its manifest says " + ApiRange.ATTRIBUTE + ": " + declared + " (" + problem + ")",
        "its author must mend it; allowed: [FROM,TO), as in [0.1,0.2)");
  }
}
