package org.joulemark.tck.backend;

import org.joulemark.api.InputKind;
import org.joulemark.api.Network;

/** What decides which code a backend runs for a network. */
record NetworkStructure(InputKind inputKind, Class<?> readout, boolean isDeep) {

  static NetworkStructure of(Network network) {
    return new NetworkStructure(network.inputKind(), network.readout().getClass(), network.layers().size() > 1);
  }
}
