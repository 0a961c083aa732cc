package org.joulemark.api;

import java.util.Map;

/**
 * A network ready to run: for one thread, one precision and one batch size.
 *
 * <p>The caller fills {@link #input()}, then calls {@link #upload()}, {@link #infer()} and {@link #download()} in that
 * order and reads {@link #output()}. {@code infer()} may be repeated on the same uploaded rows. Nothing is computed
 * before {@code infer()}, and the input buffer is never written by the backend. An ended network throws
 * {@link IllegalStateException}.
 */
public sealed interface CompiledNetwork extends AutoCloseable {

  /** Where the caller writes the rows: batchRows x inputs, off-heap, element type of the backend's choice. */
  Matrix input();

  /** Where the results stand after {@link #download()}: batchRows x network.outputs(), off-heap. */
  Matrix output();

  /** Host to device; complete when it returns. A no-op where there is nothing to move. */
  void upload();

  /**
   * The kernels; complete when it returns. Hardware that is there is timed, so a backend's own code then allocates nothing on the
   * heap; what a runtime beneath it must allocate is part of what the call costs, and garbage when it returns.
   */
  void infer();

  /** Device to host; complete when it returns. A no-op where there is nothing to move. */
  void download();

  /**
   * What the backend decided by itself, for the result row: {@code kernel -> exp-table}. The same for every call of
   * {@code infer()}.
   */
  Map<String, String> choices();

  /** Gives back threads, device memory and buffers. May be called twice. */
  @Override
  void close();

  /** Runs on hardware that is there: observed from outside. */
  non-sealed interface Physical extends CompiledNetwork {}

  /** Computes what hardware that is not there would answer, and says what that would cost. */
  non-sealed interface Modelled extends CompiledNetwork {

    /** The cost of one input row; never what the simulation itself costs its host. */
    ModelledCost costPerInference();
  }
}
