package org.joulemark.tck.mutant;

import org.joulemark.api.Network;

/** Evaluates one row. */
public interface RowArithmetic {

  double evaluate(Network network, double[] row);
}
