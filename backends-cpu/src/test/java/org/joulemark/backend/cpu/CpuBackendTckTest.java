package org.joulemark.backend.cpu;

import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class CpuBackendTckTest extends BackendTck {

  @Override
  public CpuBackend backend() {
    return new CpuBackend();
  }
}
