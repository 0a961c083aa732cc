package org.joulemark.cli.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;

/**
 * A modelled cost, told once for all rows that it is the cost of.
 *
 * @param label the series that the rows belong to
 * @param sizes which of its sizes they are
 */
record CostBreakdown(String label, String sizes, ModelledCost cost) {

  /** By component, in the order in which the model tells of them. */
  Map<Component, Double> joules() {
    Map<Component, Double> joules = new LinkedHashMap<>();
    for (CostItem item : cost.items()) {
      joules.merge(item.component(), item.joules(), Double::sum);
    }
    return joules;
  }

  /** Components that occur in any of several costs, in the order in which they are met; the rest comes last. */
  static List<Component> components(List<CostBreakdown> breakdowns) {
    return breakdowns.stream().flatMap(one -> one.cost().items().stream()).map(CostItem::component).distinct()
        .sorted(Comparator.comparing(Component.UNATTRIBUTED::equals)).toList();
  }

  String words() {
    return sizes.isEmpty() ? label : label + ", " + sizes;
  }
}
