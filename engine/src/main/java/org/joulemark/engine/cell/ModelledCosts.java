package org.joulemark.engine.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;

/** The cost of an ensemble on modelled hardware: one piece of hardware per member, all working side by side. */
final class ModelledCosts {

  private ModelledCosts() {}

  /**
   * Joules add up; latency and interval are those of the slowest member. Empty for hardware that is there.
   *
   * @throws IllegalStateException for an ensemble that is partly there
   */
  static Optional<ModelledCost> of(List<CompiledNetwork> members) {
    var costs = new ArrayList<ModelledCost>();
    for (CompiledNetwork member : members) {
      switch (member) {
        case CompiledNetwork.Modelled modelled -> costs.add(modelled.costPerInference());
        case CompiledNetwork.Physical _ -> {
        }
      }
    }
    if (!costs.isEmpty() && costs.size() < members.size()) {
      throw new IllegalStateException("the backend models some members of the ensemble and runs others");
    }
    return costs.stream().reduce(ModelledCosts::sideBySide);
  }

  private static ModelledCost sideBySide(ModelledCost one, ModelledCost other) {
    var items = new ArrayList<CostItem>(one.items());
    items.addAll(other.items());
    var notes = new LinkedHashSet<>(one.notes());
    notes.addAll(other.notes());
    return new ModelledCost(
        one.model(),
        Math.max(one.latencySeconds(), other.latencySeconds()),
        Math.max(one.intervalSeconds(), other.intervalSeconds()),
        items,
        List.copyOf(notes));
  }
}
