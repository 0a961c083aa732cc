package uk.ac.manchester.tornado.cublas.enums;

public enum CuBlasOperation {
  CUBLAS_OP_N;

  public int operation() {
    return ordinal();
  }
}
