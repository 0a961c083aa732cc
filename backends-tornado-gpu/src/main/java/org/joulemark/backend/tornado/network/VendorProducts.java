package org.joulemark.backend.tornado.network;

import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.HalfFloatArray;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;
import uk.ac.manchester.tornado.cublas.CuBlas;
import uk.ac.manchester.tornado.cublas.enums.CuBlasOperation;

/**
 * Matrix products by cuBLAS, which TornadoVM calls in the stream of its own kernels, and what follows them.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
record VendorProducts<S extends TornadoNativeArray, W extends TornadoNativeArray>(
    Product<S, W> product, AfterProductTasks<S, W> after) {

  /** As the row names the library. */
  static final String LIBRARY = "cuBLAS";

  /** Adds the call that computes {@code product = input x weights}, rows x outputs. */
  @FunctionalInterface
  interface Product<S, W> {
    void addTo(TaskGraph graph, String task, LayerTasks.Layer<S, W> layer, S input, W product, int rows);
  }

  /** In binary32 throughout: not in TF32, which TornadoVM offers under another name. */
  static VendorProducts<FloatArray, FloatArray> ofFloat32() {
    return new VendorProducts<>(
        (graph, task, layer, input, product, rows) -> graph.libraryTask(
            task, CuBlas::cublasSgemm, asItIs(), asItIs(), layer.outputs(), rows, layer.inputs(), 1f, layer.weights(),
            layer.outputs(), input, layer.inputs(), 0f, product, layer.outputs()),
        new Float32AfterProductTasks());
  }

  /** Of binary16, with sums in binary32. */
  static VendorProducts<HalfFloatArray, FloatArray> ofFloat16() {
    return new VendorProducts<>(
        (graph, task, layer, input, product, rows) -> graph.libraryTask(
            task, CuBlas::cublasGemmExFP16FP32, asItIs(), asItIs(), layer.outputs(), rows, layer.inputs(), 1f,
            layer.weights(), layer.outputs(), input, layer.inputs(), 0f, product, layer.outputs()),
        new Float16AfterProductTasks());
  }

  /**
   * Nothing is transposed. cuBLAS keeps matrices by columns, so that it sees those of this backend, kept by rows, transposed already:
   * it is asked for {@code weights' x input'}, and gives {@code product'}.
   */
  private static int asItIs() {
    return CuBlasOperation.CUBLAS_OP_N.operation();
  }
}
