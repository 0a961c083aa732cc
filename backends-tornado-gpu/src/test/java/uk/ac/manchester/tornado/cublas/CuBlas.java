package uk.ac.manchester.tornado.cublas;

import java.util.function.IntToDoubleFunction;
import org.joulemark.backend.tornado.emulator.Fault;
import uk.ac.manchester.tornado.api.common.LibraryTaskDescriptor;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.HalfFloatArray;

/** Products in plain Java; matrices are kept by columns, as cuBLAS has them. */
public final class CuBlas {

  private CuBlas() {}

  public static LibraryTaskDescriptor cublasSgemm(
      int transa, int transb, int m, int n, int k, float alpha, FloatArray matrixA, int lda, FloatArray matrixB,
      int ldb, float beta, FloatArray matrixC, int ldc) {
    requirePlainProduct(transa, transb, alpha, beta);
    return new LibraryTaskDescriptor(
        a -> multiply(((FloatArray) a[0])::get, lda, ((FloatArray) a[1])::get, ldb, (FloatArray) a[2], ldc, m, n, k),
        matrixA, matrixB, matrixC);
  }

  public static LibraryTaskDescriptor cublasGemmExFP16FP32(
      int transa, int transb, int m, int n, int k, float alpha, HalfFloatArray matrixA, int lda, HalfFloatArray matrixB,
      int ldb, float beta, FloatArray matrixC, int ldc) {
    requirePlainProduct(transa, transb, alpha, beta);
    return new LibraryTaskDescriptor(
        a -> multiply(
            at -> ((HalfFloatArray) a[0]).get(at).getFloat32(), lda, at -> ((HalfFloatArray) a[1]).get(at).getFloat32(),
            ldb, (FloatArray) a[2], ldc, m, n, k),
        matrixA, matrixB, matrixC);
  }

  private static void requirePlainProduct(int transa, int transb, float alpha, float beta) {
    if (transa != 0 || transb != 0 || alpha != 1 || beta != 0) {
      throw new IllegalArgumentException("only C = A B is emulated");
    }
  }

  private static void multiply(
      IntToDoubleFunction a, int lda, IntToDoubleFunction b, int ldb, FloatArray c, int ldc, int m, int n, int k) {
    int columns = Fault.current().callsOfLibraryCompute() ? n : 0;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < m; row++) {
        float sum = 0;
        for (int inner = 0; inner < k; inner++) {
          sum += (float) a.applyAsDouble(row + inner * lda) * (float) b.applyAsDouble(inner + column * ldb);
        }
        c.set(row + column * ldc, sum);
      }
    }
  }
}
