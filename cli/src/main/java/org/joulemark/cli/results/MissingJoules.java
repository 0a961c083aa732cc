package org.joulemark.cli.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.engine.results.CellResult;

/** Joules that were asked for and are not there: each reason once, with the number of rows it holds for. */
public final class MissingJoules {

  private MissingJoules() {}

  /** {@code no joules of rapl: permission denied (all 24 cells)}. */
  public static List<String> of(List<CellResult> cells) {
    Map<String, Long> rowsByReason = new LinkedHashMap<>();
    for (CellResult cell : cells) {
      cell.missingEnergy().forEach(missing -> rowsByReason.merge(missing.line(), 1L, Long::sum));
    }
    long most = cells.stream().filter(cell -> !cell.missingEnergy().isEmpty() || !cell.energy().isEmpty()).count();
    return rowsByReason.entrySet().stream()
        .map(reason -> "no joules of " + reason.getKey() + " ("
            + (reason.getValue() == most
                ? "every measured cell"
                : reason.getValue() + " of " + most + " measured cells")
            + ")")
        .toList();
  }
}
