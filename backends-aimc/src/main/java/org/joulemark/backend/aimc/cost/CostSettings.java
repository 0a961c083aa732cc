package org.joulemark.backend.aimc.cost;

/**
 * How a chip is used.
 *
 * @param utilisation whether blocks that a network leaves idle are paid
 * @param replicas pipelines side by side, each a chip of its own
 * @param inferencesPerProgramming results that share one programming, where a network needs several passes
 * @param activationTable whether ELU is looked up
 */
public record CostSettings(
    Utilisation utilisation, int replicas, long inferencesPerProgramming, boolean activationTable) {

  /** Which rows and columns of a tile spend energy. */
  public enum Utilisation {
    /** All of them: the paper's estimate. */
    FULL_LOAD,
    /** Those that the network uses. */
    ACTUAL
  }
}
