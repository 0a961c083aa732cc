package org.joulemark.api;

import java.util.List;

/**
 * What modelled hardware needs for one inference.
 *
 * @param model names the model and its version
 * @param latencySeconds from input to output of one inference, positive
 * @param intervalSeconds between results in steady state, positive and at most the latency
 * @param items every joule with its origin; at least one
 * @param notes what a reader of these figures should know: what the constants are worth, how they compare with others'; a
 *     sentence or two each, with the source
 */
public record ModelledCost(
    String model, double latencySeconds, double intervalSeconds, List<CostItem> items, List<String> notes) {

  public ModelledCost {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a modelled cost needs at least one item");
    }
    if (!(0 < intervalSeconds && intervalSeconds <= latencySeconds && Double.isFinite(latencySeconds))) {
      throw new IllegalArgumentException(
          "interval " + intervalSeconds + " s and latency " + latencySeconds + " s: 0 < interval <= latency must hold");
    }
  }

  /** The sum of the items. */
  public double joules() {
    return items.stream().mapToDouble(CostItem::joules).sum();
  }
}
