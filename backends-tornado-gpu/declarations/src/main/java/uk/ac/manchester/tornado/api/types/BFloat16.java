package uk.ac.manchester.tornado.api.types;

/** Compile-only declaration: a bfloat16 as the bits of a short. */
public final class BFloat16 {

  BFloat16() {}

  public static native float bf16ToFloat(short bits);

  public static native short bf16FromFloat(float value);
}
