package uk.ac.manchester.tornado.api.enums;

public enum TornadoDeviceType {
  CPU,
  GPU
}
