package org.joulemark.cli.report;

import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;

/** Every item of a modelled cost, with its source. */
final class CostItemTable {

  private static final List<String> HEAD =
      List.of("component", "count", "unit", "energy, modelled", "busy, modelled", "source");

  private CostItemTable() {}

  static Html of(ModelledCost cost) {
    return Tables.of(HEAD, cost.items().stream().map(CostItemTable::line));
  }

  private static List<Html> line(CostItem item) {
    return Stream.of(item.component().name(), Long.toString(item.count()), item.component().unit(),
        NumberText.si(item.joules(), "J"), NumberText.si(item.busySeconds(), "s"), item.source()).map(Html::text)
        .toList();
  }
}
