package uk.ac.manchester.tornado.api.types;

public class HalfFloat {

  private final short bits;

  public HalfFloat(float halfFloat) {
    this(Float.floatToFloat16(halfFloat));
  }

  public HalfFloat(short halfFloat) {
    bits = halfFloat;
  }

  public short getHalfFloatValue() {
    return bits;
  }

  public float getFloat32() {
    return Float.float16ToFloat(bits);
  }
}
