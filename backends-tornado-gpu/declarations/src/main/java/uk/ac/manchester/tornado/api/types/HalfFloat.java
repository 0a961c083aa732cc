package uk.ac.manchester.tornado.api.types;

/** Compile-only declaration: a binary16. */
public class HalfFloat {

  public HalfFloat(float halfFloat) {}

  public native float getFloat32();
}
