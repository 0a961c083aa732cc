package org.joulemark.api;

/**
 * What a backend is asked to prepare.
 *
 * @param network what is evaluated
 * @param precision the arithmetic wanted
 * @param batchRows input rows per inference, at least 1
 * @param settings the backend's own settings
 * @param seed of every random choice a stochastic backend makes: equal seeds give equal bits
 */
public record CompileRequest(
    Network network, Precision precision, int batchRows, Settings settings, long seed) {

  public CompileRequest {
    if (batchRows < 1) {
      throw new IllegalArgumentException("a batch needs at least one row, not " + batchRows);
    }
  }
}
