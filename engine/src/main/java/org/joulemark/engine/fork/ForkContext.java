package org.joulemark.engine.fork;

import java.util.function.Consumer;
import org.joulemark.engine.plugin.PluginCatalog;

/**
 * Where a job does its work.
 *
 * @param catalog the plugins that the job was given
 * @param parent hears what happens on the way
 */
public record ForkContext<E>(PluginCatalog catalog, Consumer<E> parent) {

  /** Tells whoever waits for the answer. */
  public void tell(E event) {
    parent.accept(event);
  }
}
