package org.joulemark.tck.backend.inference;

import java.util.Set;
import java.util.stream.Collectors;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;

/**
 * What decides which code a backend runs for a network.
 *
 * @param activations of its layers; empty where they are not looked at
 */
record NetworkStructure(InputKind inputKind, Class<?> readout, boolean isDeep, Set<Activation> activations) {

  static NetworkStructure withoutActivations(Network network) {
    return of(network, Set.of());
  }

  static NetworkStructure withActivations(Network network) {
    return of(
        network, network.layers().stream().map(NetworkStructure::activation).collect(Collectors.toUnmodifiableSet()));
  }

  private static NetworkStructure of(Network network, Set<Activation> activations) {
    return new NetworkStructure(
        network.inputKind(), network.readout().getClass(), network.layers().size() > 1, activations);
  }

  private static Activation activation(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> dense.activation();
    };
  }
}
