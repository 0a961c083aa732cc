package uk.ac.manchester.tornado.api.enums;

/** Compile-only declaration; a release may know others. */
public enum TornadoDeviceType {
  CPU,
  GPU
}
