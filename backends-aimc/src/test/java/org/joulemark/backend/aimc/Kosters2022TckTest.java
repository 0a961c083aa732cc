package org.joulemark.backend.aimc;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;

class Kosters2022TckTest extends BackendTck {

  @Override
  public Backend backend() {
    return new AimcBackend();
  }
}
