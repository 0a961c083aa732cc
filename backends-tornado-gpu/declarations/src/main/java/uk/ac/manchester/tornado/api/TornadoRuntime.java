package uk.ac.manchester.tornado.api;

/** Compile-only declaration. */
public interface TornadoRuntime {

  TornadoBackend getBackend(int index);

  int getNumBackends();
}
