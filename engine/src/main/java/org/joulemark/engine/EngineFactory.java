package org.joulemark.engine;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.List;
import org.joulemark.engine.plugin.PluginCatalog;

/** Builds an engine. Guice is the composition root here, and plugins know nothing of it. */
public final class EngineFactory {

  private EngineFactory() {}

  /** An engine over these plugins. */
  public static Engine create(PluginCatalog catalog) {
    return create(catalog, List.of());
  }

  /**
   * An engine some of whose parts are others.
   *
   * @param replacements bind, for one, another {@link org.joulemark.engine.runner.CellRunner}
   */
  public static Engine create(PluginCatalog catalog, List<? extends Module> replacements) {
    return Guice.createInjector(Modules.override(new EngineModule(catalog)).with(replacements))
        .getInstance(Engine.class);
  }
}
