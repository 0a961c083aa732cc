package org.joulemark.cli.report;

import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.PublishedCost;

/**
 * A published cost, shown beside the figures of a workload and never among them.
 *
 * @param id of its entry in the workload's legend
 */
record Literature(String id, PublishedCost cost) {

  /** What the rows that have figures name, each once. */
  static List<Literature> about(WorkloadRows workload) {
    List<PublishedCost> costs = workload.rows().stream().filter(Row::hasFigures)
        .flatMap(row -> row.cell().publishedCosts().stream()).distinct().toList();
    return IntStream.range(0, costs.size())
        .mapToObj(index -> new Literature(workload.anchor() + "-r" + index, costs.get(index))).toList();
  }

  boolean concerns(Row row) {
    return row.cell().publishedCosts().contains(cost);
  }
}
