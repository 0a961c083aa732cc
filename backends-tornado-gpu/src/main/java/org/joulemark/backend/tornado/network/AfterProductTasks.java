package org.joulemark.backend.tornado.network;

import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Tasks that make a layer of a matrix product.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
interface AfterProductTasks<S extends TornadoNativeArray, W extends TornadoNativeArray> {

  void hidden(Launch launch, W product, LayerTasks.Layer<S, W> layer, S output, int rows);

  void last(Launch launch, W product, LayerTasks.Layer<S, W> layer, W output, int rows);

  void logAmplitude(
      Launch launch, W product, LayerTasks.Layer<S, W> layer, S networkInput, W visibleBias, int sites, W output,
      int rows);

  void squaredDistance(Launch launch, W product, LayerTasks.Layer<S, W> layer, W center, W output, int rows);
}
