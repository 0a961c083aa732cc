package org.joulemark.backend.aimc.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.Stage;
import org.joulemark.backend.aimc.mapping.TileMapping;

/**
 * When results leave a chip: the stages one after the other make the latency, the slowest makes the interval.
 *
 * <p>A network of several passes is run for a block of inferences at a time: the tiles are written, the block goes through,
 * the tiles are written anew for the next pass. The first result leaves during the last pass.
 */
record Pipeline(Chip chip, TileMapping mapping, boolean hasReadout, long inferencesPerProgramming) {

  BigDecimal slowestStageSeconds() {
    return chip.stages().stream().filter(stage -> visits(stage) > 0).map(Stage::seconds)
        .max(Comparator.naturalOrder()).orElseThrow();
  }

  private BigDecimal stageSumSeconds() {
    return chip.stages().stream()
        .map(stage -> stage.seconds().multiply(BigDecimal.valueOf(visits(stage))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private int visits(Stage stage) {
    return switch (stage.per()) {
      case LAYER -> mapping.layers().size();
      case SPLIT_LAYER -> mapping.splitLayers();
      case INFERENCE -> 1;
      case READOUT -> hasReadout ? 1 : 0;
    };
  }

  double latencySeconds() {
    double waiting = (mapping.passes() - 1.0) * inferencesPerProgramming * slowestStageSeconds().doubleValue();
    return stageSumSeconds().doubleValue() + waiting + programmingSeconds();
  }

  /** Of one pipeline. */
  double intervalSeconds() {
    return mapping.passes() == 1
        ? slowestStageSeconds().doubleValue()
        : mapping.passes() * slowestStageSeconds().doubleValue() + programmingSeconds() / inferencesPerProgramming;
  }

  /** Of all passes of one block; none for a network that stays where it is. */
  double programmingSeconds() {
    if (mapping.passes() == 1) {
      return 0;
    }
    int rows = 0;
    for (int pass = 0; pass < mapping.passes(); pass++) {
      rows += longestTile(pass);
    }
    return chip.programming().rowSeconds().multiply(BigDecimal.valueOf(rows)).doubleValue();
  }

  private int longestTile(int pass) {
    return mapping.blocks().stream().filter(block -> block.pass() == pass).mapToInt(block -> block.inputs()).max()
        .orElseThrow();
  }
}
