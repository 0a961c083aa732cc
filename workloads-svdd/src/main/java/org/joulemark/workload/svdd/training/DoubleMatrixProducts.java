package org.joulemark.workload.svdd.training;

import org.bytedeco.openblas.global.openblas;

/** Products of float64 matrices by OpenBLAS. */
final class DoubleMatrixProducts {

  DoubleMatrixProducts() {
    OpenBlas.require();
  }

  /** {@code result += a b^T}. */
  void addTimesTransposed(DoubleMatrix a, DoubleMatrix b, DoubleMatrix result) {
    openblas.cblas_dgemm(
        openblas.CblasRowMajor, openblas.CblasNoTrans, openblas.CblasTrans, result.rows(), result.columns(),
        a.columns(), 1, a.buffer(), a.columns(), b.buffer(), b.columns(), 1, result.buffer(), result.columns());
  }
}
