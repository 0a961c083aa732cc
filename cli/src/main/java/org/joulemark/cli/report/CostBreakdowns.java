package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joulemark.api.ModelledCost;

/** What the modelled rows of a workload cost, each cost once: a sweep over what costs nothing is one line of a table. */
final class CostBreakdowns {

  private final WorkloadRows workload;

  CostBreakdowns(WorkloadRows workload) {
    this.workload = workload;
  }

  /** Sizes of one series that cost the same. */
  private record SizesOfOneCost(Row anyRow, String sizes, ModelledCost cost) {}

  List<CostBreakdown> all() {
    Map<List<Object>, List<SizesOfOneCost>> alike = new LinkedHashMap<>();
    workload.series().stream().flatMap(series -> withinSeries(series).stream()).forEach(
        one -> alike.computeIfAbsent(List.of(one.sizes(), one.cost()), _ -> new ArrayList<>()).add(one));
    return alike.values().stream().flatMap(members -> acrossSeries(members).stream()).toList();
  }

  private List<SizesOfOneCost> withinSeries(Series series) {
    Map<ModelledCost, List<Row>> byCost = series.rows().stream().filter(row -> row.cell().modelled() != null)
        .collect(Collectors.groupingBy(row -> row.cell().modelled(), LinkedHashMap::new, Collectors.toList()));
    List<SizesOfOneCost> all = new ArrayList<>();
    byCost.forEach((cost, rows) -> all.add(new SizesOfOneCost(rows.getFirst(), sizes(rows, series), cost)));
    return all;
  }

  /** A size without figures is none of "every". */
  private String sizes(List<Row> rows, Series series) {
    String name = workload.sizeSetting();
    if (name == null) {
      return "";
    }
    if (rows.size() > 1 && rows.size() == series.rows().size()) {
      return "every " + name;
    }
    return name + " = " + rows.stream().flatMap(row -> row.sizeText().stream()).collect(Collectors.joining(", "));
  }

  private List<CostBreakdown> acrossSeries(List<SizesOfOneCost> members) {
    List<Row> rows = members.stream().map(SizesOfOneCost::anyRow).toList();
    if (workload.traits().areEveryCombination(rows)) {
      return List.of(breakdown(members.getFirst(), rows));
    }
    return members.stream().map(member -> breakdown(member, List.of(member.anyRow()))).toList();
  }

  private CostBreakdown breakdown(SizesOfOneCost one, List<Row> rows) {
    return new CostBreakdown(workload.traits().label(rows), one.sizes(), one.cost());
  }
}
