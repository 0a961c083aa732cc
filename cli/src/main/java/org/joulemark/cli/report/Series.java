package org.joulemark.cli.report;

import java.util.List;

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

  /** Of everything but joules. */
  Origin origin() {
    return rows.stream().filter(Row::hasFigures).findFirst().orElse(rows.getFirst()).origin();
  }

  Html swatch() {
    return Mark.of(index, origin()).swatch();
  }
}
