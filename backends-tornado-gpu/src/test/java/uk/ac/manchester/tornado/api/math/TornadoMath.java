package uk.ac.manchester.tornado.api.math;

public class TornadoMath {

  public static float exp(float value) {
    return (float) Math.exp(value);
  }

  public static double exp(double value) {
    return Math.exp(value);
  }

  public static float log(float value) {
    return (float) Math.log(value);
  }

  public static double log(double value) {
    return Math.log(value);
  }

  public static float tanh(float value) {
    return (float) Math.tanh(value);
  }

  public static double tanh(double value) {
    return Math.tanh(value);
  }

  public static float abs(float a) {
    return Math.abs(a);
  }

  public static double abs(double a) {
    return Math.abs(a);
  }
}
