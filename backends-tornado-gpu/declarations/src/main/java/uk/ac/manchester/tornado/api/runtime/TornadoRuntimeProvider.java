package uk.ac.manchester.tornado.api.runtime;

import uk.ac.manchester.tornado.api.TornadoRuntime;

/** Compile-only declaration. */
public class TornadoRuntimeProvider {

  TornadoRuntimeProvider() {}

  public static native TornadoRuntime getTornadoRuntime();
}
