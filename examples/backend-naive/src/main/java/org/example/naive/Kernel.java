package org.example.naive;

import org.joulemark.api.Matrix;

/** A network in the arithmetic of one precision. */
interface Kernel {

  /** Fills the output, a row for each of the input; allocates nothing. */
  void infer(Matrix input, Matrix output);
}
