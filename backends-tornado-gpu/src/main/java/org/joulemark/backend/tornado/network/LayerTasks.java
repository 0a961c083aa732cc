package org.joulemark.backend.tornado.network;

import java.lang.foreign.MemorySegment;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The arrays of one number format, and tasks that compute layers in it.
 *
 * @param <S> arrays of what is stored: rows, weights, hidden layers
 * @param <W> arrays in the format of sums, wider or the same
 */
interface LayerTasks<S extends TornadoNativeArray, W extends TornadoNativeArray> {

  /**
   * A layer on the device.
   *
   * @param weights inputs x outputs
   * @param bias outputs
   * @param activation an {@link org.joulemark.backend.tornado.kernel.ActivationCode}
   */
  record Layer<S, W>(S weights, W bias, int inputs, int outputs, int activation) {}

  /** Bytes before the numbers of an array, which TornadoVM wants there. */
  long headerBytes();

  /** An array over memory of the caller's: a header, then the numbers. */
  S stored(MemorySegment headerAndNumbers);

  /** As {@link #stored}. */
  W sums(MemorySegment headerAndNumbers);

  void hiddenLayer(
      Launch launch, Tile tile, Layer<S, W> layer, S input, S output, int rows);

  void lastLayer(
      Launch launch, Tile tile, Layer<S, W> layer, S input, W output, int rows);

  void logAmplitude(
      Launch launch, Tile tile, Layer<S, W> layer, S input, S networkInput,
      W visibleBias, int sites, W output, int rows);

  void squaredDistance(
      Launch launch, Tile tile, Layer<S, W> layer, S input, W center, W output,
      int rows);
}
