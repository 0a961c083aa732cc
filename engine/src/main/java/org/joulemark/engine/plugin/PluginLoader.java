package org.joulemark.engine.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;

/** Finds the providers of one plugin folder. The class loader stays open as long as the process: plugins are never unloaded. */
final class PluginLoader {

  private final PluginFolder folder;
  private final PluginClassLoader classLoader;

  PluginLoader(PluginFolder folder) {
    this.folder = folder;
    this.classLoader = new PluginClassLoader(folder);
    folder.jars().forEach(PluginLoader::requireReadable);
  }

  <P extends Plugin> Stream<InstalledPlugin<P>> load(Class<P> kind) {
    List<InstalledPlugin<P>> found = new ArrayList<>();
    try {
      Iterator<P> providers = ServiceLoader.load(kind, classLoader).iterator();
      while (providers.hasNext()) {
        found.add(installed(providers.next()));
      }
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new InvalidInputException(
          "plugin " + folder.path() + " cannot be loaded: " + broken.getMessage() + "; remove it or ask its author",
          broken);
    }
    return found.stream();
  }

  private <P extends Plugin> InstalledPlugin<P> installed(P plugin) {
    Path jar = jarOf(plugin);
    return new InstalledPlugin<>(plugin, jar, versionOf(jar), folder);
  }

  private static Path jarOf(Plugin plugin) {
    try {
      return Path.of(plugin.getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String versionOf(Path jar) {
    try (var file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String version =
          manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return version == null ? "unknown" : version;
    } catch (IOException unreadable) {
      throw new InvalidInputException("plugin jar " + jar + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static void requireReadable(Path jar) {
    try (var file = new JarFile(jar.toFile())) {
      file.size();
    } catch (IOException corrupt) {
      throw new InvalidInputException(
          "plugin jar " + jar + " is not a readable jar (" + corrupt.getMessage() + "); copy it again or remove it",
          corrupt);
    }
  }
}
