package org.joulemark.backend.cpu.float64;

/** Turns the last layer's outputs of a chunk of rows into one number per row. */
sealed interface RowReadout permits TwoCoshReadout, DistanceReadout {

  /**
   * Reads out consecutive rows.
   *
   * @param inputs the network's own inputs, rows x inputs from {@link Lanes#FIRST} on
   * @param outputs of the last layer, rows x padded outputs from {@link Lanes#FIRST} on
   * @param results one per row from {@link Lanes#FIRST} on, with room for whole vectors
   */
  void read(int rows, double[] inputs, double[] outputs, double[] results);
}
