package org.joulemark.api;

/**
 * What a backend is asked to prepare.
 *
 * @param network what is evaluated
 * @param precision the arithmetic wanted
 * @param batchRows input rows per inference, at least 1
 * @param settings the backend's own settings
 * @param seed of every random choice a stochastic backend makes: equal seeds give equal bits
 * @param calibrationRows examples of input rows, rows x inputs, for a backend that must choose numeric ranges beforehand,
 *     such as an analog converter's or a static int8 quantisation's; a part of what will be asked, never the whole where
 *     there is more than one row. Not changed, and not kept after {@code compile}
 */
public record CompileRequest(
    Network network,
    Precision precision,
    int batchRows,
    Settings settings,
    long seed,
    Matrix calibrationRows) {

  public CompileRequest {
    if (calibrationRows.columns() != network.inputs()) {
      throw new IllegalArgumentException(
          "calibration rows of " + calibrationRows.columns() + " numbers for a network of " + network.inputs());
    }
    if (batchRows < 1) {
      throw new IllegalArgumentException("a batch needs at least one row, not " + batchRows);
    }
  }
}
