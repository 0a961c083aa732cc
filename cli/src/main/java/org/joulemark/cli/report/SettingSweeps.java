package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a session swept over a modelled backend, found in the rows themselves. */
final class SettingSweeps {

  private final WorkloadRows workload;

  SettingSweeps(WorkloadRows workload) {
    this.workload = workload;
  }

  List<SettingSweep> all() {
    List<SettingSweep> sweeps = new ArrayList<>();
    modelledByBackend().values().forEach(rows -> settings(rows).forEach(setting -> {
      String id = workload.anchor() + "-setting-" + (sweeps.size() + 1);
      var sweep = new SettingSweep(id, setting, lines(id, setting, rows));
      if (!sweep.lines().isEmpty()) {
        sweeps.add(sweep);
      }
    }));
    return sweeps;
  }

  private Map<String, List<Row>> modelledByBackend() {
    return workload.rows().stream().filter(row -> row.hasFigures() && row.origin() == Origin.MODELLED)
        .collect(Collectors.groupingBy(row -> row.cell().backend(), TreeMap::new, Collectors.toList()));
  }

  private static Set<String> settings(List<Row> rows) {
    return rows.stream().flatMap(row -> row.cell().backendSettings().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A line has at least two places on the axis. */
  private List<SettingSweep.Line> lines(String id, String setting, List<Row> rows) {
    Map<String, List<Row>> byLabel = new LinkedHashMap<>();
    rows.stream().filter(row -> value(row, setting).findAny().isPresent()).forEach(
        row -> byLabel.computeIfAbsent(label(row, setting), _ -> new ArrayList<>()).add(row));
    List<SettingSweep.Line> lines = new ArrayList<>();
    byLabel.forEach((label, members) -> {
      if (members.stream().flatMap(row -> value(row, setting)).distinct().count() > 1) {
        lines.add(line(id + "-l" + lines.size(), label, lines.size(), sorted(members, setting)));
      }
    });
    return lines;
  }

  private static SettingSweep.Line line(String id, String label, int index, List<Row> rows) {
    return new SettingSweep.Line(id, label, Mark.of(index, Origin.MODELLED), rows);
  }

  private static List<Row> sorted(List<Row> rows, String setting) {
    return rows.stream().sorted(Comparator.comparing(row -> value(row, setting).findFirst().orElse(Double.NaN)))
        .toList();
  }

  private String label(Row row, String setting) {
    String series = workload.traits().label(List.of(row), Set.of(setting));
    return row.sizeText().map(size -> series + ", " + workload.sizeSetting() + " = " + size).orElse(series);
  }

  private static Stream<Double> value(Row row, String setting) {
    String text = row.cell().backendSettings().getOrDefault(setting, "");
    return Row.number(text).stream().boxed().filter(Double::isFinite);
  }
}
