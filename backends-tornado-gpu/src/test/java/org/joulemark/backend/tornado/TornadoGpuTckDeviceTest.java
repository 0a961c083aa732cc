package org.joulemark.backend.tornado;

import org.joulemark.tck.backend.BackendTck;

class TornadoGpuTckDeviceTest extends BackendTck {

  @Override
  public TornadoGpuBackend backend() {
    return new TornadoGpuBackend();
  }
}
