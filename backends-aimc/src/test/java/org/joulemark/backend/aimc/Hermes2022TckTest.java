package org.joulemark.backend.aimc;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.Tag;

@Tag("thorough")
class Hermes2022TckTest extends BackendTck {

  @Override
  public Backend backend() {
    return PlainSettings.of("hermes2022");
  }
}
