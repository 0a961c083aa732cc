package org.joulemark.backend.tornado.network;

/**
 * A task that evaluates a network by tables of exponentials.
 *
 * @param <S> arrays of spins
 * @param <W> arrays of tables and answers
 */
interface ExpTableTask<S, W> {

  /**
   * Tables on the device.
   *
   * @param blockFactors factors that can be multiplied without overflow
   */
  record Tables<W>(W exponentials, W linear, int sites, int units, int blockFactors) {}

  void addTo(Launch launch, S spins, Tables<W> tables, W output, int rows);
}
