package org.joulemark.engine.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.joulemark.api.Plugin;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's own world: the api, its own jars, and behind them the JDK. Nothing of the engine and nothing of another
 * plugin, so that two plugins may bring different versions of one library, and one that the JDK has too.
 */
final class PluginClassLoader extends URLClassLoader {

  private static final List<String> PACKAGES_OF_THE_API = List.of("org.joulemark.api.", "org.jspecify.annotations.");

  static {
    ClassLoader.registerAsParallelCapable();
  }

  PluginClassLoader(PluginFolder folder) {
    super(folder.name(), urls(folder.jars()), ClassLoader.getPlatformClassLoader());
  }

  /** A copy of the api among the plugin's own jars is never looked at: its classes would not be those of joulemark. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (PACKAGES_OF_THE_API.stream().anyMatch(name::startsWith)) {
      return Plugin.class.getClassLoader().loadClass(name);
    }
    return name.startsWith("java.") ? super.loadClass(name, resolve) : loadOwnFirst(name);
  }

  private Class<?> loadOwnFirst(String name) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      try {
        return loaded == null ? findClass(name) : loaded;
      } catch (ClassNotFoundException _) {
        return getParent().loadClass(name);
      }
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> resources = new ArrayList<>(Collections.list(findResources(name)));
    resources.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(resources);
  }

  private static URL[] urls(List<Path> jars) {
    return jars.stream().map(PluginClassLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
