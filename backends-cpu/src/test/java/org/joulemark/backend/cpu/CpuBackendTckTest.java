package org.joulemark.backend.cpu;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;

class CpuBackendTckTest extends BackendTck {

  @Override
  public Backend backend() {
    return new CpuBackend();
  }
}
