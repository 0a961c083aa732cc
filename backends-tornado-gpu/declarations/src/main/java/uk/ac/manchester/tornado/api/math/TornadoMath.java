package uk.ac.manchester.tornado.api.math;

/** Compile-only declaration: functions that become the device's own. */
public class TornadoMath {

  TornadoMath() {}

  public static native float exp(float value);

  public static native double exp(double value);

  public static native float log(float value);

  public static native double log(double value);

  public static native float tanh(float value);

  public static native double tanh(double value);

  public static native float abs(float a);

  public static native double abs(double a);
}
