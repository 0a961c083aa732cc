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

  /** Both rows x outputs. */
  record Answers(double[][] references, ErrorBounds[][] bounds) {}

  /** The lines of one case: its head, and one for each output of each row, row by row. */
  record Section(SourceLine head, int rows, int outputs, List<SourceLine> lines) {

    Answers answers(int expectedRows, int expectedOutputs) {
      if (rows != expectedRows || outputs != expectedOutputs) {
        throw head.error(
            rows + " x " + outputs + " outputs where the case has " + expectedRows + " x " + expectedOutputs);
      }
      var answers = new Answers(new double[rows][outputs], new ErrorBounds[rows][outputs]);
      for (int row = 0; row < rows; row++) {
        for (int output = 0; output < outputs; output++) {
          SourceLine line = lines.get(row * outputs + output).fromItsStart();
          answers.references[row][output] = Double.parseDouble(line.matching("the reference", REFERENCE));
          answers.bounds[row][output] = new ErrorBounds(bound(line), bound(line), bound(line));
          line.end();
        }
      }
      return answers;
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
      head.expect("x");
      int outputs = head.size("the number of outputs");
      head.end();
      if ((long) rows * outputs > lines.size() - next - 1) {
        throw head.error("fewer than " + rows + " x " + outputs + " lines follow");
      }
      int end = next + 1 + rows * outputs;
      if (sections.put(name, new Section(head, rows, outputs, lines.subList(next + 1, end))) != null) {
        throw head.error("a second case '" + name + "'");
      }
      next = end;
    }
    return Collections.unmodifiableMap(sections);
  }
}
