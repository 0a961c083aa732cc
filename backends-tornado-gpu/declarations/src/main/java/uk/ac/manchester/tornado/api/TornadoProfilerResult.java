package uk.ac.manchester.tornado.api;

/** Compile-only declaration. */
public class TornadoProfilerResult {

  TornadoProfilerResult() {}

  public native long getDeviceKernelTime();

  public native String getProfileLog();
}
