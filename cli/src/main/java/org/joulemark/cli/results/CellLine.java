package org.joulemark.cli.results;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.engine.results.CellResult;

/** One finished cell in one line. */
public final class CellLine {

  private CellLine() {}

  /** {@code alpha=4 kernel=dense float32: 78.1 M/s ±0.3 %, 12.3 nJ ±0.4 % (estimated), overlap 0.999694}. */
  public static String of(CellResult cell, Axes axes) {
    return axes.label(Coordinates.of(cell)) + ": " + outcome(cell);
  }

  private static String outcome(CellResult cell) {
    return switch (cell.status()) {
      case MEASURED, MODELLED -> String.join(", ", figures(cell));
      case SKIPPED, INVALID -> Figures.status(cell) + ": " + cell.reason();
    };
  }

  private static List<String> figures(CellResult cell) {
    List<String> figures = new ArrayList<>();
    if (cell.throughputPerSecond() != null) {
      figures.add(Figures.rate(cell.throughputPerSecond()));
    }
    cell.energy().forEach(energy -> figures.add(Figures.joules(energy)));
    if (cell.modelled() != null) {
      figures.add(Figures.rate(cell.modelled()));
      figures.add(Figures.joules(cell.modelled()));
    }
    cell.quality().stream().findFirst()
        .ifPresent(first -> figures.add(first.name() + " " + Figures.quality(cell, first)));
    return figures;
  }
}
