package org.joulemark.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of text under their headings, numbers to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException where it has not one text per heading
   */
  public void add(List<String> row) {
    if (row.size() != headings.size()) {
      throw new IllegalArgumentException(row.size() + " texts for " + headings.size() + " headings");
    }
    rows.add(List.copyOf(row));
  }

  public void print(PrintWriter out) {
    int[] widths = IntStream.range(0, headings.size()).map(this::width).toArray();
    out.println(line(headings, widths));
    out.println("-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).reduce(headings.get(column).length(), Math::max);
  }

  private String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String padding = " ".repeat(widths[column] - row.get(column).length());
      line.append(column == 0 ? "" : GAP);
      line.append(isNumeric(column) ? padding + row.get(column) : row.get(column) + padding);
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumeric(int column) {
    return rows.stream().map(row -> row.get(column)).allMatch(text -> text.matches("[-+0-9.].*|NaN.*|"));
  }
}
