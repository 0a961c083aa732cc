package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one workload, sorted into series.
 *
 * @param sizeSetting what its figures are plotted against, or null
 * @param traits what tells its rows apart
 * @param shared settings that are the same in every row, in words
 */
record WorkloadRows(String workload, String anchor, @Nullable String sizeSetting, RowTraits traits, String shared,
    List<Series> series) {

  static WorkloadRows of(String workload, String anchor, List<Row> rows) {
    RowTraits traits = RowTraits.among(rows);
    Row telling = rows.stream().filter(Row::hasFigures).findFirst().orElse(rows.getFirst());
    return new WorkloadRows(workload, anchor, telling.cell().sizeSetting(), traits, traits.shared(telling),
        sorted(anchor, rows, traits));
  }

  private static List<Series> sorted(String anchor, List<Row> rows, RowTraits traits) {
    Map<String, List<Row>> byLabel =
        rows.stream().collect(Collectors.groupingBy(traits::seriesLabel, () -> new TreeMap<>(new NumberAwareOrder()),
            Collectors.toList()));
    var series = new ArrayList<Series>();
    byLabel.forEach((label, members) -> {
      List<Row> bySize = members.stream()
          .sorted(Comparator.comparingDouble((Row row) -> row.size().orElse(0)).thenComparing(row -> row.cell().cell()))
          .toList();
      series.add(new Series(anchor + "-s" + series.size(), label, series.size(), bySize));
    });
    return series;
  }

  List<Row> rows() {
    return series.stream().flatMap(one -> one.rows().stream()).toList();
  }

  /** Those with something to plot. */
  List<Series> plotted() {
    return series.stream().filter(Series::hasFigures).toList();
  }
}
