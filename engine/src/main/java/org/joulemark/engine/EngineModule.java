package org.joulemark.engine;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.JobRunner;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.runner.LocalCells;
import org.joulemark.engine.session.ForkingEngine;
import tools.jackson.databind.json.JsonMapper;

/** What the engine is made of. */
final class EngineModule extends AbstractModule {

  private final PluginCatalog catalog;

  EngineModule(PluginCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  protected void configure() {
    bind(PluginCatalog.class).toInstance(catalog);
    bind(Engine.class).to(ForkingEngine.class);
    bind(TimeSource.class).toInstance(TimeSource.system());
    bind(JobRunner.class).to(ForkLauncher.class);
    install(new LocalCells());
  }

  @Provides
  @Singleton
  JsonMapper json() {
    return Json.mapper();
  }
}
