package org.joulemark.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a jar says about itself, read without running any of its code.
 *
 * @param version the Implementation-Version, or {@code unknown}
 * @param api the range of api versions as it stands there; null where there is none
 * @param classPath what its manifest names as further places to load from
 * @param providers what its provider files name
 */
record JarContent(String version, @Nullable String api, List<String> classPath, List<ProviderName> providers) {

  JarContent {
    classPath = List.copyOf(classPath);
    providers = List.copyOf(providers);
  }

  /**
   * Reads a jar.
   *
   * @throws IOException where it is none, or is damaged
   */
  static JarContent read(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return new JarContent(
          version == null ? "unknown" : version, attributes.getValue(ApiRange.ATTRIBUTE), classPath(attributes),
          providers(file, jar));
    } catch (SecurityException | IllegalArgumentException damaged) {
      // What the JDK makes of a signature that does not fit, and of names that are none.
      throw new IOException(damaged.getMessage(), damaged);
    }
  }

  private static List<String> classPath(Attributes attributes) {
    String declared = attributes.getValue(Attributes.Name.CLASS_PATH);
    return declared == null || declared.isBlank() ? List.of() : List.of(declared.strip().split(" +"));
  }

  private static List<ProviderName> providers(JarFile file, Path jar) throws IOException {
    List<ProviderName> providers = new ArrayList<>();
    for (PluginKind kind : PluginKind.values()) {
      JarEntry entry = file.getJarEntry(kind.providerFile());
      if (entry != null) {
        try (InputStream lines = file.getInputStream(entry)) {
          names(lines).stream().map(name -> new ProviderName(kind, jar, name)).forEach(providers::add);
        }
      }
    }
    return providers;
  }

  /** As {@link java.util.ServiceLoader} reads such a file: one class a line, {@code #} begins a comment. */
  private static List<String> names(InputStream lines) throws IOException {
    return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
