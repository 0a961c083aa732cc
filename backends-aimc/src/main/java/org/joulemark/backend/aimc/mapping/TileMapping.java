package org.joulemark.backend.aimc.mapping;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.api.Placement.Block;
import org.joulemark.backend.aimc.chip.Tiles;

/**
 * Each part of each layer on a tile of its own, for all layers work at once in a pipeline. A layer that is larger than a
 * tile is split over rows, whose partial sums are added digitally, and over columns. What does not fit is left for
 * further passes.
 */
public record TileMapping(Tiles tiles, List<List<Block>> layers) {

  public static TileMapping of(Network network, Tiles tiles) {
    var layers = new ArrayList<List<Block>>();
    int placed = 0;
    for (Layer layer : network.layers()) {
      List<Block> blocks = blocks(layer, layers.size(), placed, tiles);
      placed += blocks.size();
      layers.add(blocks);
    }
    return new TileMapping(tiles, List.copyOf(layers));
  }

  private static List<Block> blocks(Layer layer, int index, int placedBefore, Tiles tiles) {
    var blocks = new ArrayList<Block>();
    for (int input = 0; input < layer.inputs(); input += tiles.rows()) {
      for (int output = 0; output < layer.outputs(); output += tiles.columns()) {
        int place = placedBefore + blocks.size();
        blocks.add(new Block(
            index, place / tiles.count(), place % tiles.count(),
            input, Math.min(tiles.rows(), layer.inputs() - input),
            output, Math.min(tiles.columns(), layer.outputs() - output)));
      }
    }
    return List.copyOf(blocks);
  }

  public List<Block> blocks() {
    return layers.stream().flatMap(List::stream).toList();
  }

  /** Tiles that the network takes without being programmed anew. */
  public int tilesNeeded() {
    return layers.stream().mapToInt(List::size).sum();
  }

  public int tilesMissing() {
    return Math.max(0, tilesNeeded() - tiles.count());
  }

  /** How often the chip is programmed for one result. */
  public int passes() {
    return Math.ceilDiv(tilesNeeded(), tiles.count());
  }

  /** Layers whose inputs are spread over the rows of several tiles. */
  public int splitLayers() {
    return (int) layers.stream().filter(blocks -> rowParts(blocks) > 1).count();
  }

  /** Additions that bring the parts of split layers together. */
  public long partialSums() {
    return layers.stream()
        .mapToLong(blocks -> blocks.stream().filter(block -> block.firstInput() > 0).mapToLong(Block::outputs).sum())
        .sum();
  }

  private static long rowParts(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::firstInput).distinct().count();
  }
}
