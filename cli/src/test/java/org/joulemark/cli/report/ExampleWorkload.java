package org.joulemark.cli.report;

import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.engine.results.CellResult;

/** Rows as the sections of a workload get them. */
final class ExampleWorkload {

  private ExampleWorkload() {}

  static WorkloadRows of(CellResult... cells) {
    return of(List.of(cells));
  }

  static WorkloadRows of(List<CellResult> cells) {
    List<Row> rows =
        IntStream.range(0, cells.size()).mapToObj(i -> new Row("", "session-1-cell-" + (i + 1), cells.get(i))).toList();
    return WorkloadRows.of(cells.getFirst().workload(), "workload-1", rows);
  }
}
