package org.joulemark.backend.cpu.float32;

/** Multiplies the factors {@code 1 + e^(2 theta)} of a block of hidden units, for every row of a chunk. */
sealed interface FactorProducts permits TwoGroupProducts, ManyGroupProducts {

  /**
   * Leaves in {@link ProductLogarithm#products} each lane's product over its units from {@code firstUnit} to
   * {@code endUnit}, both multiples of the lane count.
   */
  void multiply(int rows, int firstUnit, int endUnit);
}
