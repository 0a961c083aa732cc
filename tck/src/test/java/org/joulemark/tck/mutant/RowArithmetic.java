package org.joulemark.tck.mutant;

import org.joulemark.api.Network;

/** Evaluates one row. */
public interface RowArithmetic {

  /** The network's outputs. */
  double[] evaluate(Network network, double[] row);
}
