package org.joulemark.backend.tornado.network;

import java.util.List;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * A way to compute layers; each method adds the tasks of one.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
interface LayerChain<S extends TornadoNativeArray, W extends TornadoNativeArray> {

  /** What is written between tasks, beside hidden layers. */
  List<W> between();

  void hidden(LayerTasks.Layer<S, W> layer, S input, S output);

  void last(LayerTasks.Layer<S, W> layer, S input, W output);

  void logAmplitude(LayerTasks.Layer<S, W> layer, S input, S networkInput, W visibleBias, int sites, W output);

  void squaredDistance(LayerTasks.Layer<S, W> layer, S input, W center, W output);
}
