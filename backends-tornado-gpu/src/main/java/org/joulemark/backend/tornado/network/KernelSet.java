package org.joulemark.backend.tornado.network;

import java.util.Optional;
import org.joulemark.backend.tornado.kernel.Geometry;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.BFloat16Array;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.HalfFloatArray;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The arrays and kernels of one number format.
 *
 * @param input makes rows what layers read
 * @param tables tables of exponentials, in formats of which a product of these keeps its digits
 * @param vendorProducts products by the maker's library, with sums in the format of sums
 * @param <S> arrays of what is stored: rows, weights, hidden layers
 * @param <W> arrays in the format of sums, wider or the same
 */
record KernelSet<S extends TornadoNativeArray, W extends TornadoNativeArray>(
    NumberFormat format, LayerTasks<S, W> layers, InputTask<S, W> input, Optional<ExpTableTask<S, W>> tables,
    Optional<VendorProducts<S, W>> vendorProducts) {

  private static final String INPUT = "input";

  static KernelSet<?, ?> of(NumberFormat format) {
    return switch (format) {
      case FLOAT64 -> float64();
      case FLOAT32 -> float32();
      case FLOAT16 -> float16();
      case BFLOAT16 -> bfloat16();
    };
  }

  private static KernelSet<DoubleArray, DoubleArray> float64() {
    return new KernelSet<>(
        NumberFormat.FLOAT64, new Float64LayerTasks(),
        kept(
            (graph, rows) -> graph.task(INPUT, org.joulemark.backend.tornado.kernel.float64.Format::keep, rows)),
        Optional.of(new Float64ExpTableTask()), Optional.empty());
  }

  static KernelSet<FloatArray, FloatArray> float32() {
    return new KernelSet<>(
        NumberFormat.FLOAT32, new Float32LayerTasks(),
        kept(
            (graph, rows) -> graph.task(INPUT, org.joulemark.backend.tornado.kernel.float32.Format::keep, rows)),
        Optional.of(new Float32ExpTableTask()), Optional.of(VendorProducts.ofFloat32()));
  }

  static KernelSet<HalfFloatArray, FloatArray> float16() {
    return new KernelSet<>(
        NumberFormat.FLOAT16, new Float16LayerTasks(),
        narrowed(
            (graph, context, rows, stored, numbers) -> graph.task(
                INPUT, org.joulemark.backend.tornado.kernel.float16.Format::narrow, context, rows, stored, numbers)),
        Optional.empty(), Optional.of(VendorProducts.ofFloat16()));
  }

  private static KernelSet<BFloat16Array, FloatArray> bfloat16() {
    return new KernelSet<>(
        NumberFormat.BFLOAT16, new BFloat16LayerTasks(),
        narrowed(
            (graph, context, rows, stored, numbers) -> graph.task(
                INPUT, org.joulemark.backend.tornado.kernel.bfloat16.Format::narrow, context, rows, stored, numbers)),
        Optional.empty(), Optional.empty());
  }

  /** Adds a task that does nothing to an array. */
  @FunctionalInterface
  private interface Keep<A> {
    void addTo(TaskGraph graph, A rows);
  }

  /** Adds a task that rounds each number. */
  @FunctionalInterface
  private interface Narrow<S, W> {
    void addTo(TaskGraph graph, KernelContext context, W rows, S stored, int numbers);
  }

  private static <A extends TornadoNativeArray> InputTask<A, A> kept(Keep<A> keep) {
    return (upload, _, _, rows, _) -> {
      keep.addTo(upload, rows);
      return rows;
    };
  }

  private static <S extends TornadoNativeArray, W extends TornadoNativeArray> InputTask<S, W> narrowed(
      Narrow<S, W> narrow) {
    return (upload, grids, arrays, rows, numbers) -> {
      S stored = arrays.unwritten(numbers);
      upload.transferToDevice(DataTransferMode.FIRST_EXECUTION, stored);
      narrow.addTo(upload, new KernelContext(), rows, stored, numbers);
      grids.add(Residence.UPLOAD, INPUT, 1, Math.ceilDiv(numbers, Geometry.GROUP_ITEMS));
      return stored;
    };
  }
}
