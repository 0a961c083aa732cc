package org.joulemark.api;

/** A backend that models hardware in which a network's weights have a place. */
public interface PlacingBackend extends ModellingBackend, InferenceBackend {

  /**
   * Where the network's weights would lie and what an inference would cost there. Also for a network that
   * {@link #supports} refuses for want of room, so that a user sees how much is missing.
   *
   * @throws InvalidInputException where the network cannot be placed at all
   */
  Placement place(CompileRequest request);
}
