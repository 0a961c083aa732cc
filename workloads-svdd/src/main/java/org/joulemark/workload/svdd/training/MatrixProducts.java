package org.joulemark.workload.svdd.training;

import org.bytedeco.openblas.global.openblas;

/** Products of float32 matrices by OpenBLAS. */
final class MatrixProducts {

  MatrixProducts() {
    OpenBlas.require();
  }

  /** {@code result += a b^T}. */
  void addTimesTransposed(FloatMatrix a, FloatMatrix b, FloatMatrix result) {
    multiply(openblas.CblasNoTrans, openblas.CblasTrans, a.columns(), a, b, 1, result);
  }

  /** {@code result = a^T b}. */
  void transposedTimes(FloatMatrix a, FloatMatrix b, FloatMatrix result) {
    multiply(openblas.CblasTrans, openblas.CblasNoTrans, a.rows(), a, b, 0, result);
  }

  /** {@code result = a b}. */
  void times(FloatMatrix a, FloatMatrix b, FloatMatrix result) {
    multiply(openblas.CblasNoTrans, openblas.CblasNoTrans, a.columns(), a, b, 0, result);
  }

  private static void multiply(
      int transposeA, int transposeB, int inner, FloatMatrix a, FloatMatrix b, float keep, FloatMatrix result) {
    openblas.cblas_sgemm(
        openblas.CblasRowMajor, transposeA, transposeB, result.rows(), result.columns(), inner, 1, a.buffer(),
        a.columns(), b.buffer(), b.columns(), keep, result.buffer(), result.columns());
  }
}
