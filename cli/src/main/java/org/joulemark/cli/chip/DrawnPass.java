package org.joulemark.cli.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joulemark.api.Placement;

/**
 * The arrays as they are programmed at one time.
 *
 * @param arrays by number
 * @param notDrawn how many further arrays are unused
 */
record DrawnPass(int pass, List<DrawnArray> arrays, int notDrawn) {

  /** A user's hardware may have any number of arrays, and a picture has room for few. */
  private static final int MOST_UNUSED = 256;

  DrawnPass {
    arrays = List.copyOf(arrays);
  }

  /** Every pass of a placement; one where nothing is placed. */
  static List<DrawnPass> of(Placement placement) {
    Map<Integer, List<Placement.Block>> byPass =
        placement.blocks().stream()
            .collect(Collectors.groupingBy(Placement.Block::pass, TreeMap::new, Collectors.toList()));
    byPass.putIfAbsent(0, List.of());
    return byPass.entrySet().stream().map(pass -> of(pass.getKey(), pass.getValue(), placement)).toList();
  }

  private static DrawnPass of(int pass, List<Placement.Block> blocks, Placement placement) {
    Map<Integer, DrawnArray> byNumber = new TreeMap<>();
    blocks.forEach(block -> byNumber.put(block.array(), DrawnArray.of(block, placement)));
    int[] unused =
        IntStream.range(0, placement.arrays().count()).filter(number -> !byNumber.containsKey(number)).toArray();
    IntStream.of(unused).limit(MOST_UNUSED).forEach(number -> byNumber.put(number, DrawnArray.unused(number)));
    return new DrawnPass(pass, new ArrayList<>(byNumber.values()), Math.max(0, unused.length - MOST_UNUSED));
  }
}
