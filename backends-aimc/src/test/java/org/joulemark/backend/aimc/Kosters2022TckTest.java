package org.joulemark.backend.aimc;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class Kosters2022TckTest extends BackendTck {

  @Override
  public Backend backend() {
    return new AimcBackend();
  }
}
