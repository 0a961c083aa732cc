package org.joulemark.backend.cpu;

import org.joulemark.tck.backend.BackendTck;

class CpuBackendTckTest extends BackendTck {

  @Override
  public CpuBackend backend() {
    return new CpuBackend();
  }
}
