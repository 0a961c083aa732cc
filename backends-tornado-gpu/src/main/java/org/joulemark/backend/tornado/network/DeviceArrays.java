package org.joulemark.backend.tornado.network;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Matrix;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The host's side of what lies on a device, in memory that ends with its arena: TornadoVM's own arrays would wait for the garbage
 * collector.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
final class DeviceArrays<S extends TornadoNativeArray, W extends TornadoNativeArray> {

  /** A cache line. */
  private static final long ALIGNMENT_BYTES = 64;

  private final KernelSet<S, W> kernels;
  private final Arena arena;
  private final long headerBytes;
  private final List<TornadoNativeArray> constants = new ArrayList<>();

  DeviceArrays(KernelSet<S, W> kernels, Arena arena) {
    this.kernels = kernels;
    this.arena = arena;
    headerBytes = kernels.layers().headerBytes();
  }

  private MemorySegment memory(long numbers, int bytesPerNumber) {
    return arena.allocate(headerBytes + numbers * bytesPerNumber, ALIGNMENT_BYTES);
  }

  /** A zeroed array in the format of sums. */
  W rows(long length) {
    return kernels.layers().sums(memory(length, kernels.format().sums().bytes()));
  }

  /** The numbers of an array as a matrix; shares its memory. */
  Matrix view(W array, int rows, int columns) {
    return new Matrix(rows, columns, kernels.format().sums(), array.getSegment());
  }

  /** Numbers that are only read on the device, as they are stored. */
  S weights(double[] numbers) {
    S array = kernels.layers().stored(memory(numbers.length, kernels.format().bytes()));
    MemorySegment segment = array.getSegment();
    for (int index = 0; index < numbers.length; index++) {
      kernels.format().write(segment, index, numbers[index]);
    }
    constants.add(array);
    return array;
  }

  /** Numbers that are only read on the device, in the format of sums. */
  W constants(double[] numbers) {
    W array = rows(numbers.length);
    Matrix view = view(array, numbers.length, 1);
    for (int index = 0; index < numbers.length; index++) {
      view.set(index, 0, numbers[index]);
    }
    constants.add(array);
    return array;
  }

  /** Every array of weights or constants. */
  List<TornadoNativeArray> onlyRead() {
    return constants;
  }

  /** An array that kernels write and read; NaN until then, so that what is forgotten shows. */
  S unwritten(long length) {
    S array = kernels.layers().stored(memory(length, kernels.format().bytes()));
    fillWithNaN(array);
    return array;
  }

  /** As {@link #unwritten}, in the format of sums. */
  W unwrittenSums(long length) {
    W array = rows(length);
    fillWithNaN(array);
    return array;
  }

  /** Every bit set is NaN in all binary formats. */
  void fillWithNaN(TornadoNativeArray array) {
    array.getSegment().fill((byte) 0xff);
  }
}
