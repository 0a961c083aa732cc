package uk.ac.manchester.tornado.cublas.enums;

/** Compile-only declaration. */
public enum CuBlasOperation {
  CUBLAS_OP_N;

  public native int operation();
}
