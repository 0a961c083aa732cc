package org.example.naive;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;

/** Every rule that joulemark has for backends. */
final class NaiveBackendTest extends BackendTck {

  @Override
  public Backend backend() {
    return new NaiveBackend();
  }
}
