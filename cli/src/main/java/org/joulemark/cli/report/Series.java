package org.joulemark.cli.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rows that differ in size only: one curve of a figure, one block of a table.
 *
 * @param id unique in the page
 * @param label what tells this series from the others of its workload
 * @param index among the series of its workload; decides its mark
 * @param rows from small to large
 */
record Series(String id, String label, int index, List<Row> rows) {

  Series {
    rows = List.copyOf(rows);
  }

  boolean hasFigures() {
    return rows.stream().anyMatch(Row::hasFigures);
  }

  /** Settings and choices that are the same in every row. */
  Map<String, String> sharedConfiguration() {
    return configuration(this::isShared, rows.getFirst());
  }

  /** Settings and choices of one row in which the series is not of one kind. */
  Map<String, String> ownConfiguration(Row row) {
    return configuration(setting -> !isShared(setting), row);
  }

  private static Map<String, String> configuration(Predicate<Map.Entry<String, String>> wanted, Row row) {
    var configuration = new TreeMap<String, String>();
    row.backendConfiguration().entrySet().stream().filter(wanted)
        .forEach(setting -> configuration.put(setting.getKey(), setting.getValue()));
    return configuration;
  }

  private boolean isShared(Map.Entry<String, String> setting) {
    return rows.stream().map(Row::backendConfiguration)
        .allMatch(configuration -> setting.getValue().equals(configuration.get(setting.getKey())));
  }

  /** Of everything but joules. */
  Origin origin() {
    return rows.stream().filter(Row::hasFigures).findFirst().orElse(rows.getFirst()).origin();
  }

  /** The label, which says so where the series is modelled. */
  Html name() {
    return origin().named(label);
  }

  Html swatch() {
    return Mark.of(index, origin()).swatch();
  }
}
