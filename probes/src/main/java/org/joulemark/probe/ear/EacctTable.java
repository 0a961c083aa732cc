package org.joulemark.probe.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.joulemark.api.EnergySourceException;

/** The rows of one step in what eacct printed. */
final class EacctTable {

  private EacctTable() {}

  /**
   * The rows of one step.
   *
   * @param output of eacct
   * @param label of the step, as eacct prints it: {@code 175966-0}, {@code 175966-sb}
   * @throws EnergySourceException where the columns, their unit or a figure cannot be read
   */
  static List<EacctRow> rows(String output, String label) {
    for (EacctLayout layout : EacctLayout.values()) {
      Optional<EnergyUnit> unit = unit(output, layout);
      if (unit.isPresent()) {
        return rows(output, label, layout, unit.get());
      }
    }
    throw new EnergySourceException("eacct printed no table with ENERGY(J) or ENERGY(KWh) but '"
        + output.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("")
        + "'; known are the tables of EAR 4.0 to 6.3");
  }

  private static Optional<EnergyUnit> unit(String output, EacctLayout layout) {
    Matcher heading = layout.heading().matcher(output);
    return heading.find() ? Optional.of(EnergyUnit.of(heading.group("unit"))) : Optional.empty();
  }

  private static List<EacctRow> rows(String output, String label, EacctLayout layout, EnergyUnit unit) {
    var rows = new ArrayList<EacctRow>();
    for (String line : output.lines().map(String::strip).filter(line -> line.matches(label + "\\s.*")).toList()) {
      Matcher row = layout.row().matcher(line);
      if (!row.matches()) {
        throw new EnergySourceException(
            "eacct printed '" + line + "', in which power, time and energy are not to be found");
      }
      rows.add(EacctRow.of(row, unit));
    }
    return rows;
  }
}
