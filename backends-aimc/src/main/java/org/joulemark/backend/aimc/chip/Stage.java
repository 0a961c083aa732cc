package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/**
 * A stage of the pipeline.
 *
 * @param seconds that a result spends in it, and the least time between two results
 */
public record Stage(String name, BigDecimal seconds, Per per) {

  /** How often a result passes through it. */
  public enum Per {
    /** Once for each layer. */
    LAYER,
    /** Once for each layer that is split over the rows of several tiles. */
    SPLIT_LAYER,
    /** Once. */
    INFERENCE,
    /** Once where the network has a readout; not at all where its last layer is the answer. */
    READOUT
  }
}
