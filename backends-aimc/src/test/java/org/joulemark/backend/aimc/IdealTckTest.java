package org.joulemark.backend.aimc;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;

class IdealTckTest extends BackendTck {

  @Override
  public Backend backend() {
    return PlainSettings.of("ideal");
  }
}
