package uk.ac.manchester.tornado.api;

public interface TornadoTargetDevice {

  String getDeviceName();

  int getDeviceMaxComputeUnits();

  int getDeviceMaxClockFrequency();

  String getDeviceInfo();
}
