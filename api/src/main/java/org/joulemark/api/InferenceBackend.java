package org.joulemark.api;

/** A backend that evaluates networks: it takes every {@link InferenceProblem}, member by member. */
public interface InferenceBackend extends Backend {

  /**
   * Whether {@link #compile} will accept this request. Never throws; a {@link Support.No} names the first obstacle.
   * What is declared here must then work: there is no silent fallback to another precision or implementation.
   */
  Support supports(CompileRequest request);

  /**
   * Whether the outputs for this request are drawn from a distribution, as those of an analog device with noise. Equal
   * seeds then give equal bits, and another seed gives another draw. Otherwise every repetition gives the same bits,
   * whatever the seed.
   */
  default boolean isStochastic(CompileRequest request) {
    return false;
  }

  /**
   * Prepares a network for one precision and one batch size. Every one-off cost is paid here: packing weights,
   * allocating buffers, building kernels, moving weights to a device.
   *
   * @return a network confined to the calling thread
   * @throws IllegalArgumentException where {@link #supports} answers no
   */
  CompiledNetwork compile(CompileRequest request);
}
