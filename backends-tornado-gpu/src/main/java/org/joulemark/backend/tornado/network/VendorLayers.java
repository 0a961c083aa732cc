package org.joulemark.backend.tornado.network;

import java.util.List;
import org.joulemark.backend.tornado.kernel.Geometry;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Layers by a vendor's library: it computes the product, a kernel of this backend's what follows. Each product has an array of its
 * own, NaN before, so that one that was not computed shows.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
final class VendorLayers<S extends TornadoNativeArray, W extends TornadoNativeArray> implements LayerChain<S, W> {

  private final NetworkTasks tasks;
  private final VendorProducts<S, W> products;
  private final List<W> sums;
  private int layers;

  /** @param sums an array for the product of each layer, rows x outputs */
  VendorLayers(NetworkTasks tasks, VendorProducts<S, W> products, List<W> sums) {
    this.tasks = tasks;
    this.products = products;
    this.sums = List.copyOf(sums);
  }

  @Override
  public List<W> between() {
    return sums;
  }

  @Override
  public void hidden(LayerTasks.Layer<S, W> layer, S input, S output) {
    W product = product(layer, input);
    products.after().hidden(ofEachNumber(layer), product, layer, output, tasks.rows());
  }

  @Override
  public void last(LayerTasks.Layer<S, W> layer, S input, W output) {
    W product = product(layer, input);
    products.after().last(ofEachNumber(layer), product, layer, output, tasks.rows());
  }

  @Override
  public void logAmplitude(
      LayerTasks.Layer<S, W> layer, S input, S networkInput, W visibleBias, int sites, W output) {
    W product = product(layer, input);
    products.after()
        .logAmplitude(ofWholeRows(), product, layer, networkInput, visibleBias, sites, output, tasks.rows());
  }

  @Override
  public void squaredDistance(LayerTasks.Layer<S, W> layer, S input, W center, W output) {
    W product = product(layer, input);
    products.after().squaredDistance(ofWholeRows(), product, layer, center, output, tasks.rows());
  }

  private W product(LayerTasks.Layer<S, W> layer, S input) {
    W product = sums.get(layers++);
    products.product().addTo(tasks.graph(), tasks.libraryCall(), layer, input, product, tasks.rows());
    return product;
  }

  private Launch ofEachNumber(LayerTasks.Layer<S, W> layer) {
    return tasks.kernel(groups(tasks.rows()), groups(layer.outputs()));
  }

  private Launch ofWholeRows() {
    return tasks.kernel(groups(tasks.rows()), 1);
  }

  private static int groups(int items) {
    return Math.ceilDiv(items, Geometry.GROUP_SIDE);
  }
}
