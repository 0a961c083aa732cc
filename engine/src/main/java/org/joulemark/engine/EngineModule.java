package org.joulemark.engine;

import com.google.inject.AbstractModule;
import org.joulemark.engine.plugin.PluginCatalog;

/** What the engine is made of. */
final class EngineModule extends AbstractModule {

  private final PluginCatalog catalog;

  EngineModule(PluginCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  protected void configure() {
    bind(PluginCatalog.class).toInstance(catalog);
  }
}
