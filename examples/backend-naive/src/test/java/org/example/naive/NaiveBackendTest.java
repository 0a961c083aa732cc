package org.example.naive;

import org.joulemark.tck.backend.BackendTck;

/** Every rule that joulemark has for backends. */
final class NaiveBackendTest extends BackendTck {

  @Override
  public NaiveBackend backend() {
    return new NaiveBackend();
  }
}
