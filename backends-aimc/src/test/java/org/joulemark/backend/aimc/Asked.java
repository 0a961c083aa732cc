package org.joulemark.backend.aimc;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Network;
import org.joulemark.api.Placement;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** What the backend answers under settings that are given as {@code name=value}. */
final class Asked {

  private static final AimcBackend BACKEND = new AimcBackend();
  private static final long SEED = 20230301;

  private Asked() {}

  static Settings settings(String... given) {
    Map<String, String> values = Arrays.stream(given).map(setting -> setting.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    return Settings.of(BACKEND.settings(), values);
  }

  static Placement placement(Network network, String... given) {
    return BACKEND.place(request(network, 1, SEED, given));
  }

  /** The cost of a network that the chip takes. */
  static ModelledCost cost(Network network, String... given) {
    Placement placement = placement(network, given);
    return Objects.requireNonNull(placement.cost(), placement.obstacle());
  }

  static double powerWatts(Network network, String... given) {
    return Objects.requireNonNull(placement(network, given).powerWatts());
  }

  /** The cost that a network reports which was compiled to run. */
  static ModelledCost compiledCost(Network network, int batchRows, long seed, String... given) {
    try (CompiledNetwork compiled = BACKEND.compile(request(network, batchRows, seed, given))) {
      return switch (compiled) {
        case CompiledNetwork.Modelled modelled -> modelled.costPerInference();
        case CompiledNetwork.Physical _ -> throw new AssertionError("the chip is only modelled");
      };
    }
  }

  static double joules(ModelledCost cost, Component component) {
    return cost.items().stream().filter(item -> item.component().equals(component)).mapToDouble(CostItem::joules).sum();
  }

  /** Why the settings name no chip that can be used. */
  static String unavailability(String... given) {
    return reason(BACKEND.available(settings(given)));
  }

  /** Why the chip refuses the network. */
  static String refusal(Network network, String... given) {
    return reason(support(network, given));
  }

  static Support support(Network network, String... given) {
    return BACKEND.supports(request(network, 1, SEED, given));
  }

  private static String reason(Support support) {
    return switch (support) {
      case Support.No(String reason) -> reason;
      case Support.Yes() -> throw new AssertionError("expected a refusal");
    };
  }

  private static CompileRequest request(Network network, int batchRows, long seed, String... given) {
    return new CompileRequest(
        network, Precision.ANALOG, batchRows, settings(given), seed, Networks.zeros(1, network.inputs()));
  }
}
