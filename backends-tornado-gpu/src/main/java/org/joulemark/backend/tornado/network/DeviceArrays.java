package org.joulemark.backend.tornado.network;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Matrix;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The host's side of what lies on a device, in memory that ends with its arena: TornadoVM's own arrays would wait for the garbage
 * collector.
 *
 * @param <A> arrays of one precision
 */
final class DeviceArrays<A extends TornadoNativeArray> {

  /** A cache line. */
  private static final long ALIGNMENT_BYTES = 64;

  private final KernelSet<A> kernels;
  private final Arena arena;
  private final long headerBytes;
  private final List<A> constants = new ArrayList<>();
  private final List<A> unwritten = new ArrayList<>();

  DeviceArrays(KernelSet<A> kernels, Arena arena) {
    this.kernels = kernels;
    this.arena = arena;
    headerBytes = kernels.headerBytes();
  }

  /** A zeroed array. */
  A array(long length) {
    long bytes = headerBytes + length * kernels.format().elementType().bytes();
    return kernels.array(arena.allocate(bytes, ALIGNMENT_BYTES));
  }

  /** The numbers of an array as a matrix; shares its memory. */
  Matrix view(A array, int rows, int columns) {
    return new Matrix(rows, columns, kernels.format().elementType(), array.getSegment());
  }

  /** An array that is only read on the device. */
  A constant(double[] numbers) {
    A array = array(numbers.length);
    Matrix view = view(array, numbers.length, 1);
    for (int index = 0; index < numbers.length; index++) {
      view.set(index, 0, numbers[index]);
    }
    constants.add(array);
    return array;
  }

  /** An array that kernels write and read; NaN until then, so that what is forgotten shows. */
  A unwritten(long length) {
    A array = array(length);
    fillWithNaN(array);
    unwritten.add(array);
    return array;
  }

  /** Every bit set is NaN in all binary formats. */
  void fillWithNaN(A array) {
    array.getSegment().fill((byte) 0xff);
  }

  List<A> constants() {
    return constants;
  }

  List<A> unwritten() {
    return unwritten;
  }
}
