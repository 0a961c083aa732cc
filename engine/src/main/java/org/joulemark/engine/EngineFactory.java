package org.joulemark.engine;

import com.google.inject.Guice;
import org.joulemark.engine.plugin.PluginCatalog;

/** Builds an engine. Guice is the composition root here, and plugins know nothing of it. */
public final class EngineFactory {

  private EngineFactory() {}

  /** An engine over these plugins. */
  public static Engine create(PluginCatalog catalog) {
    return Guice.createInjector(new EngineModule(catalog)).getInstance(Engine.class);
  }
}
