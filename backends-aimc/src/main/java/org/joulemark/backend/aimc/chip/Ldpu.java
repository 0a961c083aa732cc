package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;
import java.util.Set;
import org.joulemark.api.Activation;

/**
 * The local digital processing unit of a tile: affine scaling, bias, activation.
 *
 * @param activations that it has
 * @param energy of one tile's
 * @param partialSumJoules of adding one number of a layer that is split over rows
 */
public record Ldpu(Set<Activation> activations, BlockEnergy energy, BigDecimal partialSumJoules) {

  public Ldpu {
    activations = Set.copyOf(activations);
  }
}
