package org.joulemark.backend.tornado;

import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class TornadoGpuTckDeviceTest extends BackendTck {

  @Override
  public TornadoGpuBackend backend() {
    return new TornadoGpuBackend();
  }
}
