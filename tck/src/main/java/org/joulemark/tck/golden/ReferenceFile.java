package org.joulemark.tck.golden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads references.txt; its head says how it is written. Numbers are read only of the case that is asked for. */
final class ReferenceFile {

  /** A reference carries digits enough for correct rounding to float64, and for a reader to check them. */
  private static final String REFERENCE = "-?\\d\\.\\d{25,}e[+-]\\d{1,3}";
  private static final String BOUND = "\\d\\.\\d{3}e[+-]\\d{1,3}";

  private ReferenceFile() {}

  record Answer(double reference, ErrorBounds bounds) {}

  /** The lines of one case: its head, and one for each row. */
  record Section(SourceLine head, List<SourceLine> rows) {

    List<Answer> answers(int expectedRows) {
      if (rows.size() != expectedRows) {
        throw head.error(rows.size() + " rows where the case has " + expectedRows);
      }
      return rows.stream().map(Section::answer).toList();
    }

    private static Answer answer(SourceLine row) {
      SourceLine line = row.fromItsStart();
      double reference = Double.parseDouble(line.matching("the reference", REFERENCE));
      var bounds = new ErrorBounds(bound(line), bound(line), bound(line));
      line.end();
      return new Answer(reference, bounds);
    }

    private static double bound(SourceLine line) {
      return Double.parseDouble(line.matching("a bound", BOUND));
    }
  }

  /**
   * The sections by the names of their cases.
   *
   * @throws IllegalStateException where the file is not as it should be; the message names file and line
   */
  static Map<String, Section> read(String fileName, String text) {
    List<SourceLine> lines = SourceLine.linesOf(fileName, text);
    var sections = new LinkedHashMap<String, Section>();
    int next = 0;
    while (next < lines.size()) {
      SourceLine head = lines.get(next);
      head.expect("case");
      String name = head.word("the case's name");
      int rows = head.size("the number of rows");
      head.end();
      int end = next + 1 + rows;
      if (end > lines.size()) {
        throw head.error("fewer than " + rows + " rows follow");
      }
      if (sections.put(name, new Section(head, lines.subList(next + 1, end))) != null) {
        throw head.error("a second case '" + name + "'");
      }
      next = end;
    }
    return Collections.unmodifiableMap(sections);
  }
}
