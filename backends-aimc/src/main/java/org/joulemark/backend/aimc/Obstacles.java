package org.joulemark.backend.aimc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.DpuFunction;
import org.joulemark.backend.aimc.mapping.TileMapping;
import org.jspecify.annotations.Nullable;

/** What keeps a network from a chip, in words that tell the remedy. */
record Obstacles(Chip chip, Network network, TileMapping mapping, AimcSettings settings) {

  Optional<String> first() {
    return Stream.of(activation(), readout(), visibleBias(), tiles()).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> activation() {
    List<Layer> layers = network.layers();
    for (int index = 0; index < layers.size(); index++) {
      switch (layers.get(index)) {
        case Layer.Dense dense -> {
          if (!isThere(dense.activation())) {
            return Optional.of("layer " + index + " ends in " + dense.activation() + ", which chip " + chip.name()
                + " has no unit for; it has " + activations() + remedy(dense.activation()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isThere(Activation activation) {
    return chip.ldpu().activations().contains(activation) || (activation == Activation.ELU && settings.eluTable());
  }

  private String activations() {
    return chip.ldpu().activations().stream().sorted().map(Activation::name).collect(Collectors.joining(", "));
  }

  private static String remedy(Activation activation) {
    return switch (activation) {
      case ELU -> ". Take a network trained with ReLU, or have ELU looked up: " + AimcSettings.ELU_TABLE + "=true";
      case IDENTITY, RELU -> ". Add it to ldpu.activations of the chip file";
      case TANH -> ". Take a network trained with ReLU";
    };
  }

  private Optional<String> readout() {
    return switch (network.readout()) {
      case Readout.Identity _ -> Optional.empty();
      case Readout.LogProdTwoCosh _ -> lacking(DpuFunction.LN_TWO_COSH);
      case Readout.SquaredDistance _ -> lacking(DpuFunction.SQUARE);
    };
  }

  private Optional<String> lacking(DpuFunction needed) {
    return chip.dpu().functions().contains(needed)
        ? Optional.empty()
        : Optional.of("the DPU of chip " + chip.name() + " has no table of " + needed.id()
            + "; add it to dpu.functions of the chip file");
  }

  /** The adder tree adds a bias with the sign of its spin; it does not multiply. */
  private Optional<String> visibleBias() {
    return switch (network.readout()) {
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> visibleBias != null
          && network.inputKind() != InputKind.SPIN
              ? Optional
                  .of("the DPU adds visible biases with the signs of spins, and these inputs are no spins. Take a "
                      + "network of spins, or one without visible biases")
              : Optional.empty();
      case Readout.Identity _,Readout.SquaredDistance _ -> Optional.empty();
    };
  }

  private Optional<String> tiles() {
    return mapping.tilesMissing() == 0 || settings.allowsReprogramming()
        ? Optional.empty()
        : Optional.of("the network needs " + mapping.tilesNeeded() + " tiles of " + chip.tiles().shape() + ", chip "
            + chip.name() + " has " + chip.tiles().count() + ": " + mapping.tilesMissing()
            + " are missing. Name a chip with more, or allow it to be written anew for every pass: "
            + AimcSettings.REPROGRAMMING + "=true");
  }
}
