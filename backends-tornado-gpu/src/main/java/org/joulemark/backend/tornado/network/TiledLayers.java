package org.joulemark.backend.tornado.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Layers by kernels of this backend's, one for each layer with all that follows its product.
 *
 * @param <S> arrays of what is stored
 * @param <W> arrays in the format of sums
 */
final class TiledLayers<S extends TornadoNativeArray, W extends TornadoNativeArray> implements LayerChain<S, W> {

  private final NetworkTasks tasks;
  private final LayerTasks<S, W> kernels;
  private final Function<TileRates.Work, Tile> choice;
  private final List<Tile> tiles = new ArrayList<>();

  /** @param choice of the tile of each layer */
  TiledLayers(NetworkTasks tasks, LayerTasks<S, W> kernels, Function<TileRates.Work, Tile> choice) {
    this.tasks = tasks;
    this.kernels = kernels;
    this.choice = choice;
  }

  /** The tile of each layer so far. */
  List<Tile> tiles() {
    return tiles;
  }

  @Override
  public List<W> between() {
    return List.of();
  }

  @Override
  public void hidden(LayerTasks.Layer<S, W> layer, S input, S output) {
    Tile tile = tile(layer, false);
    kernels.hiddenLayer(tiled(layer, tile), tile, layer, input, output, tasks.rows());
  }

  @Override
  public void last(LayerTasks.Layer<S, W> layer, S input, W output) {
    Tile tile = tile(layer, false);
    kernels.lastLayer(tiled(layer, tile), tile, layer, input, output, tasks.rows());
  }

  @Override
  public void logAmplitude(
      LayerTasks.Layer<S, W> layer, S input, S networkInput, W visibleBias, int sites, W output) {
    Tile tile = tile(layer, true);
    kernels.logAmplitude(
        wholeRows(tile), tile, layer, input, networkInput, visibleBias, sites, output, tasks.rows());
  }

  @Override
  public void squaredDistance(LayerTasks.Layer<S, W> layer, S input, W center, W output) {
    Tile tile = tile(layer, true);
    kernels.squaredDistance(wholeRows(tile), tile, layer, input, center, output, tasks.rows());
  }

  private Tile tile(LayerTasks.Layer<S, W> layer, boolean wholeRows) {
    Tile tile = choice.apply(new TileRates.Work(tasks.rows(), layer.inputs(), layer.outputs(), wholeRows));
    tiles.add(tile);
    return tile;
  }

  private Launch tiled(LayerTasks.Layer<S, W> layer, Tile tile) {
    return tasks.kernel(Math.ceilDiv(tasks.rows(), tile.side()), Math.ceilDiv(layer.outputs(), tile.side()));
  }

  /** A readout adds up whole rows: a group goes along all outputs of its own. */
  private Launch wholeRows(Tile tile) {
    return tasks.kernel(Math.ceilDiv(tasks.rows(), tile.side()), 1);
  }
}
