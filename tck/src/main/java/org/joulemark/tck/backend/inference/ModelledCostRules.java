package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.InputKind;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Network;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.rule.NotApplicable;

/** B9, second half: what hardware that is not there would cost. */
interface ModelledCostRules extends BackendSubject {

  int INPUTS = 16;

  /** Each has all that the one before it has, and more. */
  List<Integer> GROWING_UNITS = List.of(1, 17, 160);

  @ForEveryConfiguration
  default void modelled_B951_costIsPositiveAndFinite(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      ModelledCost cost = cost(configuration, golden.network());
      assertThat(cost.joules()).as("golden network %s: joules of one inference", golden.name()).isPositive().isFinite();
      assertThat(cost.items()).allSatisfy(item -> requireSound(golden, item));
    }
  }

  private static void requireSound(GoldenCase golden, CostItem item) {
    String name = "golden network " + golden.name() + ", item " + item.component().id() + ": ";
    assertThat(item.count()).as(name + "how many take part").isNotNegative();
    assertThat(item.busySeconds()).as(name + "busy seconds").isFinite().isNotNegative();
    assertThat(item.joules()).as(name + "joules").isFinite();
    assertThat(item.source()).as(name + "where its constants come from").isNotBlank();
  }

  /** What a source's total holds beyond its parts must not hide what was forgotten. */
  @ForEveryConfiguration
  default void modelled_B952_itemsSumToTheTotal(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      ModelledCost cost = cost(configuration, golden.network());
      double attributed = cost.items().stream().filter(item -> !item.component().equals(Component.UNATTRIBUTED))
          .mapToDouble(CostItem::joules).sum();
      double unattributed = cost.joules() - attributed;
      assertThat(Math.abs(unattributed))
          .as("golden network %s: joules that no component accounts for, of %s J in all", golden.name(), cost.joules())
          .isLessThanOrEqualTo(0.1 * cost.joules());
      assertThat(cost.items().stream().mapToDouble(CostItem::joules).sum())
          .as("golden network %s: sum of the items", golden.name())
          .isCloseTo(cost.joules(), within(1e-12 * cost.joules()));
    }
  }

  @ForEveryConfiguration
  default void modelled_B953_intervalIsAtMostTheLatency(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      ModelledCost cost = cost(configuration, golden.network());
      assertThat(cost.intervalSeconds()).as("golden network %s: seconds between results", golden.name()).isPositive()
          .isLessThanOrEqualTo(cost.latencySeconds());
      assertThat(cost.model()).as("golden network %s: name of the model", golden.name()).isNotBlank();
    }
  }

  @ForEveryConfiguration
  default void modelled_B954_moreWorkIsNeverCheaper(BackendConfiguration configuration) {
    for (List<Network> growing : List.of(growingAmplitudes(InputKind.SPIN), growingAmplitudes(InputKind.REAL),
        growingDistances())) {
      List<Network> taken = growing.stream().filter(network -> configuration.supports(network, 1)).toList();
      for (int next = 1; next < taken.size(); next++) {
        requireNotCheaper(configuration, taken.get(next - 1), taken.get(next));
      }
    }
    cost(configuration, configuration.samples().getFirst().network());
  }

  private static void requireNotCheaper(BackendConfiguration configuration, Network less, Network more) {
    ModelledCost small = cost(configuration, less);
    ModelledCost large = cost(configuration, more);
    String what = " of " + units(more) + " units in place of " + units(less);
    assertThat(large.joules()).as("joules" + what).isGreaterThanOrEqualTo(small.joules());
    assertThat(large.latencySeconds()).as("latency" + what).isGreaterThanOrEqualTo(small.latencySeconds());
    assertThat(large.intervalSeconds()).as("interval" + what).isGreaterThanOrEqualTo(small.intervalSeconds());
  }

  private static int units(Network network) {
    return network.layers().getLast().outputs();
  }

  /** A model's cost comes from its constants; the simulation's own time and batch have no part in it. */
  @ForEveryConfiguration
  default void modelled_B955_costDoesNotDependOnTheSimulation(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      var costs = new ArrayList<ModelledCost>();
      for (int rows : new int[]{1, 13, 207}) {
        try (Trial trial = Trial.of(configuration, golden.network(), rows)) {
          costs.add(cost(trial.compiled()));
          trial.outputs(golden.inputs());
          costs.add(cost(trial.compiled()));
        }
      }
      assertThat(costs)
          .as("golden network %s: cost of one inference before and after it, in batches of 1, 13 and 207; it hangs on "
              + "the simulation's own clock or batch", golden.name())
          .containsOnly(costs.getFirst());
    }
  }

  @ForEveryConfiguration
  default void modelled_B956_componentsAreDescribedAlike(BackendConfiguration configuration) {
    Map<String, Component> byId = new HashMap<>();
    Map<String, Component> byName = new HashMap<>();
    requireAlike(Component.UNATTRIBUTED, byId, byName);
    for (GoldenCase golden : configuration.samples()) {
      for (CostItem item : cost(configuration, golden.network()).items()) {
        requireAlike(item.component(), byId, byName);
      }
    }
  }

  private static void requireAlike(
      Component component, Map<String, Component> byId, Map<String, Component> byName) {
    assertThat(component).as("what id '%s' stands for, in every cost of the model", component.id())
        .isEqualTo(byId.computeIfAbsent(component.id(), _ -> component));
    assertThat(component).as("what is named '%s', in every cost of the model", component.name())
        .isEqualTo(byName.computeIfAbsent(component.name(), _ -> component));
  }

  @ForEveryConfiguration
  default void modelled_B957_notesAreOneLineEach(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      cost(configuration, golden.network()).notes().forEach(note -> Lines.requireOneLine("a note of a cost", note));
    }
  }

  private static List<Network> growingAmplitudes(InputKind kind) {
    var networks = new ArrayList<Network>();
    for (int units : GROWING_UNITS) {
      networks.add(Amplitudes.uniform(kind, INPUTS, units, 0.25));
    }
    return networks;
  }

  private static List<Network> growingDistances() {
    var networks = new ArrayList<Network>();
    for (int units : GROWING_UNITS) {
      networks.add(Amplitudes.uniformDistance(Activation.RELU, INPUTS, units, 0.25, 1));
    }
    return networks;
  }

  private static ModelledCost cost(BackendConfiguration configuration, Network network) {
    try (Trial trial = Trial.of(configuration, network, 1)) {
      return cost(trial.compiled());
    }
  }

  private static ModelledCost cost(CompiledNetwork compiled) {
    return switch (compiled) {
      case CompiledNetwork.Modelled modelled -> modelled.costPerInference();
      case CompiledNetwork.Physical _ -> throw NotApplicable.because("the backend runs on hardware that is there");
    };
  }
}
