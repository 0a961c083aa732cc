package org.joulemark.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A numeric setting of a modelled backend that varies while all else is the same.
 *
 * @param id unique in the page
 * @param lines one for each combination of all else
 */
record SettingSweep(String id, String setting, List<Line> lines) {

  SettingSweep {
    lines = List.copyOf(lines);
  }

  /**
   * Rows that differ in the setting only, by its value.
   *
   * @param id which entry of the legend shows and hides it
   */
  record Line(String id, String label, Mark mark, List<Row> rows) {}

  double value(Row row) {
    return Row.number(text(row)).orElse(Double.NaN);
  }

  private String text(Row row) {
    return row.cell().backendSettings().getOrDefault(setting, "");
  }

  SettingAxis axis() {
    var texts = new TreeMap<Double, String>();
    rows().forEach(row -> texts.put(value(row), text(row)));
    return SettingAxis.of(setting, texts);
  }

  List<Row> rows() {
    return lines.stream().flatMap(line -> line.rows().stream())
        .sorted(Comparator.comparingDouble(this::value)).toList();
  }
}
