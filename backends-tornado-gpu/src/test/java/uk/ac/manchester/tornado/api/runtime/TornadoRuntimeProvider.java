package uk.ac.manchester.tornado.api.runtime;

import org.joulemark.backend.tornado.emulator.EmulatedDevices;
import uk.ac.manchester.tornado.api.TornadoRuntime;

public class TornadoRuntimeProvider {

  public static TornadoRuntime getTornadoRuntime() {
    return new EmulatedDevices();
  }
}
