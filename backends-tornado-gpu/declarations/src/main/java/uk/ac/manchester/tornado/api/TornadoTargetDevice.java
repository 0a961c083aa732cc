package uk.ac.manchester.tornado.api;

/** Compile-only declaration: a device as its driver describes it. */
public interface TornadoTargetDevice {

  String getDeviceName();

  int getDeviceMaxComputeUnits();

  int getDeviceMaxClockFrequency();

  String getDeviceInfo();
}
