package uk.ac.manchester.tornado.cublas;

import uk.ac.manchester.tornado.api.common.LibraryTaskDescriptor;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.HalfFloatArray;

/** Compile-only declaration: calls of cuBLAS, as tasks of a graph. */
public final class CuBlas {

  CuBlas() {}

  public static native LibraryTaskDescriptor cublasSgemm(
      int transa, int transb, int m, int n, int k, float alpha, FloatArray matrixA, int lda, FloatArray matrixB,
      int ldb, float beta, FloatArray matrixC, int ldc);

  public static native LibraryTaskDescriptor cublasGemmExFP16FP32(
      int transa, int transb, int m, int n, int k, float alpha, HalfFloatArray matrixA, int lda, HalfFloatArray matrixB,
      int ldb, float beta, FloatArray matrixC, int ldc);
}
