package uk.ac.manchester.tornado.api.types;

/** Rounds to nearest, ties to even, as TornadoVM's kernels for CUDA do; its Java rounds ties away from zero. */
public final class BFloat16 {

  private static final short NAN = 0x7fc0;

  private BFloat16() {}

  public static float bf16ToFloat(short bits) {
    return Float.intBitsToFloat(bits << Short.SIZE);
  }

  public static short bf16FromFloat(float value) {
    if (Float.isNaN(value)) {
      return NAN;
    }
    int bits = Float.floatToRawIntBits(value);
    int discarded = bits & 0xffff;
    int kept = bits >>> Short.SIZE;
    boolean up = discarded > 0x8000 || discarded == 0x8000 && (kept & 1) == 1;
    return (short) (up ? kept + 1 : kept);
  }
}
