package org.joulemark.api;

import org.jspecify.annotations.Nullable;

/** How the last layer's outputs become what the network answers with. */
public sealed interface Readout {

  /**
   * Numbers that the network answers with for each row.
   *
   * @param lastLayerOutputs numbers that the last layer gives
   */
  int outputs(int lastLayerOutputs);

  /** Hands the last layer on as it is. */
  record Identity() implements Readout {
    @Override
    public int outputs(int lastLayerOutputs) {
      return lastLayerOutputs;
    }
  }

  /**
   * The log amplitude of a restricted Boltzmann machine: {@code ln psi = a.s + sum_j ln(2 cosh theta_j)}, theta the last
   * layer's outputs and s the network's inputs (Carleo and Troyer 2017).
   *
   * @param visibleBias a, inputs x 1, float64, or null for none
   */
  record LogProdTwoCosh(@Nullable Matrix visibleBias) implements Readout {
    public LogProdTwoCosh {
      if (visibleBias != null) {
        Shapes.requireColumn("visibleBias", visibleBias, visibleBias.rows());
      }
    }

    @Override
    public int outputs(int lastLayerOutputs) {
      return 1;
    }
  }

  /**
   * The anomaly score of a Deep SVDD network: {@code |out - c|^2} (Ruff et al. 2018).
   *
   * @param center c, outputs x 1, float64
   */
  record SquaredDistance(Matrix center) implements Readout {
    public SquaredDistance {
      Shapes.requireColumn("center", center, center.rows());
    }

    @Override
    public int outputs(int lastLayerOutputs) {
      return 1;
    }
  }
}
