package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;

/**
 * One of the sessions of a report.
 *
 * @param label tells it from the others; empty where it is the only one
 * @param anchor its place in the page
 */
record ReportedSession(String label, String anchor, Results results) {

  private static final int LETTERS = 26;

  /** Several sessions are lettered, for two of them may bear the same name. */
  static List<ReportedSession> of(List<Results> sessions) {
    return IntStream.range(0, sessions.size()).mapToObj(i -> {
      Results results = sessions.get(i);
      String label = sessions.size() == 1 ? "" : letter(i) + ": " + results.session().name();
      return new ReportedSession(label, "session-" + (i + 1), results);
    }).toList();
  }

  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (var cell : results.cells()) {
      rows.add(new Row(label, anchor + "-cell-" + (rows.size() + 1), cell));
    }
    return rows;
  }

  long count(CellStatus status) {
    return results.cells().stream().filter(cell -> cell.status() == status).count();
  }
}
