package uk.ac.manchester.tornado.api;

import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** Compile-only declaration: a driver, such as OpenCL's, with its devices. */
public interface TornadoBackend {

  int getNumDevices();

  TornadoDevice getDevice(int index);
}
