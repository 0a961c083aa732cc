package org.joulemark.api;

/**
 * What a workload asks to be computed. Further kinds (sampling an Ising model, minimising a spin glass) will join as
 * further permitted types.
 */
public sealed interface Problem permits InferenceProblem {

  /** Which backends can be asked. */
  ProblemKind kind();

  /** What costs are counted by, in the field's singular noun: {@code state}, {@code event}. */
  String item();
}
