package org.joulemark.api;

/** The function applied to each output of a dense layer. */
public enum Activation {
  /** x */
  IDENTITY,
  /** max(0, x) */
  RELU,
  /** x where x > 0, else e^x - 1 (alpha = 1) */
  ELU,
  /** tanh(x) */
  TANH
}
