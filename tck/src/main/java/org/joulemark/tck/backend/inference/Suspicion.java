package org.joulemark.tck.backend.inference;

import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/**
 * A mistake that a backend may have made, as what it would have evaluated instead.
 *
 * @param cause for the backend's author: {@code the hidden bias of layer 0 is left out}
 * @param inputs the rows as the backend would have taken them
 * @param correction added to each output
 */
record Suspicion(String cause, Network network, Matrix inputs, double correction) {

  Suspicion(String cause, Network network, Matrix inputs) {
    this(cause, network, inputs, 0);
  }
}
