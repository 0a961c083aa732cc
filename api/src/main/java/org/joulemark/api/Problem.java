package org.joulemark.api;

/**
 * What a workload asks to be computed. Further kinds (sampling an Ising model, minimising a spin glass) will join as
 * further permitted types.
 */
public sealed interface Problem permits InferenceProblem {}
