package org.joulemark.backend.aimc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Placement.Block;
import org.joulemark.api.Readout;
import org.joulemark.backend.aimc.chip.Tiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How layers of any size are cut into tiles. */
@Tag("slow")
class TileMappingTest {

  private static final int SIDE = 512;
  private static final Tiles TILES = new Tiles(4, SIDE, SIDE);
  private static final int[] SIZES = {1, 13, 207, 512, 513, 4098};

  static Stream<Arguments> layerSizes() {
    return Arrays.stream(SIZES).boxed()
        .flatMap(inputs -> Arrays.stream(SIZES).mapToObj(outputs -> Arguments.of(inputs, outputs)));
  }

  @ParameterizedTest
  @MethodSource("layerSizes")
  void everyWeightLiesInExactlyOneBlock(int inputs, int outputs) {
    var covered = new byte[inputs * outputs];
    mapping(inputs, outputs).blocks().forEach(block -> cover(covered, outputs, block));
    assertThat(IntStream.range(0, covered.length).filter(weight -> covered[weight] != 1)).isEmpty();
  }

  private static void cover(byte[] covered, int outputs, Block block) {
    for (int input = block.firstInput(); input < block.firstInput() + block.inputs(); input++) {
      for (int output = block.firstOutput(); output < block.firstOutput() + block.outputs(); output++) {
        covered[input * outputs + output]++;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("layerSizes")
  void noBlockExceedsATile(int inputs, int outputs) {
    assertThat(mapping(inputs, outputs).blocks())
        .allMatch(block -> 1 <= block.inputs() && block.inputs() <= SIDE)
        .allMatch(block -> 1 <= block.outputs() && block.outputs() <= SIDE);
  }

  @ParameterizedTest
  @MethodSource("layerSizes")
  void aLayerTakesAsManyTilesAsItsSidesHaveParts(int inputs, int outputs) {
    assertThat(mapping(inputs, outputs).tilesNeeded()).isEqualTo(ceiling(inputs) * ceiling(outputs));
  }

  @ParameterizedTest
  @MethodSource("layerSizes")
  void theChipIsProgrammedAsOftenAsItsTilesAreUsedUp(int inputs, int outputs) {
    int needed = ceiling(inputs) * ceiling(outputs);
    assertThat(mapping(inputs, outputs).passes()).isEqualTo((int) Math.ceil(needed / 4.0));
  }

  @ParameterizedTest
  @MethodSource("layerSizes")
  void noTileHoldsTwoBlocksInOnePass(int inputs, int outputs) {
    assertThat(mapping(inputs, outputs).blocks())
        .extracting(block -> List.of(block.pass(), block.array())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("layerSizes")
  void everyFurtherPartOfTheInputsAddsOnePartialSumForEachOutput(int inputs, int outputs) {
    assertThat(mapping(inputs, outputs).partialSums()).isEqualTo((ceiling(inputs) - 1L) * outputs);
  }

  @Test
  void aNetworkThatFillsTheChipMissesNoTile() {
    assertThat(mapping(1024, 1024).tilesMissing()).isZero();
  }

  @Test
  void aNetworkLargerThanTheChipMissesTheTilesBeyondIt() {
    assertThat(mapping(1024, 1025).tilesMissing()).isEqualTo(2);
  }

  @Test
  void aLayerThatIsSplitOverColumnsOnlyNeedsNoPartialSums() {
    assertThat(mapping(512, 1024).splitLayers()).isZero();
  }

  @Test
  void layersFollowEachOtherOnTilesOfTheirOwn() {
    TileMapping mapping = TileMapping.of(network(List.of(layer(600, 8), layer(8, 8))), TILES);
    assertThat(mapping.blocks()).extracting(Block::array).containsExactly(0, 1, 2);
  }

  @Test
  void blocksNameTheirLayer() {
    TileMapping mapping = TileMapping.of(network(List.of(layer(600, 8), layer(8, 8))), TILES);
    assertThat(mapping.blocks()).extracting(Block::layer).containsExactly(0, 0, 1);
  }

  private static int ceiling(int size) {
    return (int) Math.ceil(size / (double) SIDE);
  }

  private static TileMapping mapping(int inputs, int outputs) {
    return TileMapping.of(network(List.of(layer(inputs, outputs))), TILES);
  }

  private static Layer layer(int inputs, int outputs) {
    return new Layer.Dense(zeros(outputs, inputs), null, Activation.IDENTITY);
  }

  private static Network network(List<Layer> layers) {
    return new Network(InputKind.REAL, layers, new Readout.SquaredDistance(zeros(layers.getLast().outputs(), 1)));
  }

  private static Matrix zeros(int rows, int columns) {
    return Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
  }
}
