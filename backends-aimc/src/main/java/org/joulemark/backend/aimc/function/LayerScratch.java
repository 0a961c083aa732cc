package org.joulemark.backend.aimc.function;

/**
 * Memory for a few rows of one layer.
 *
 * @param inputs of the layer
 */
record LayerScratch(int inputs, double[][] pulses, double[][] currents, float[][] variances) {

  static LayerScratch of(int rows, int inputs, int outputs) {
    return new LayerScratch(inputs, new double[rows][inputs], new double[rows][outputs], new float[rows][outputs]);
  }
}
