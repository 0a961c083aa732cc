package org.joulemark.engine.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.joulemark.api.Plugin;

/**
 * A plugin's own world: the JDK, the api, and its own jars. Nothing of the engine and nothing of another plugin, so that
 * two plugins may bring different versions of one library.
 */
final class PluginClassLoader extends URLClassLoader {

  private static final List<String> SHARED_PACKAGES = List.of("org.joulemark.api.", "org.jspecify.annotations.");

  static {
    ClassLoader.registerAsParallelCapable();
  }

  PluginClassLoader(PluginFolder folder) {
    super(folder.name(), urls(folder.jars()), ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED_PACKAGES.stream().anyMatch(name::startsWith)) {
      return Plugin.class.getClassLoader().loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  /** Own jars only: a provider file of the JDK is none of the plugin's. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.startsWith("META-INF/services/org.joulemark.") ? findResources(name) : super.getResources(name);
  }

  private static URL[] urls(List<Path> jars) {
    return Collections.unmodifiableList(jars).stream().map(PluginClassLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
