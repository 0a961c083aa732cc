package org.joulemark.backend.tornado;

import java.nio.file.Path;
import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.io.TempDir;

/** The rules on the emulator. */
class EmulatedTckTest extends BackendTck {

  @TempDir
  private static Path sdk;

  @Override
  public TornadoGpuBackend backend() {
    return new TornadoGpuBackend(FakeSdk.in(sdk).toString());
  }
}
