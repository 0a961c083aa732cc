package org.joulemark.cli.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.QualityCurve;

/**
 * One family of quality curves, as the page's script is told to draw it.
 *
 * @param id of the element it is drawn in
 * @param choices which row's curves are drawn; the last at first
 */
record CurveFigure(String id, String family, QualityCurve.Axis x, QualityCurve.Axis y, List<Choice> choices) {

  CurveFigure {
    choices = List.copyOf(choices);
  }

  /** One line for each curve of whichever row, for the legend. */
  Collection<Line> lines() {
    Map<String, Line> bySeries = new LinkedHashMap<>();
    choices.stream().flatMap(choice -> choice.lines().stream())
        .forEach(line -> bySeries.putIfAbsent(line.series(), line));
    return bySeries.values();
  }

  /** The curves of one row, which a reader may choose. */
  record Choice(String label, List<Line> lines) {

    Choice {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One curve.
   *
   * @param series which entry of the legend shows and hides it
   * @param points pairs of x and y
   */
  record Line(String series, String name, Mark mark, List<List<Double>> points) {

    Line {
      points = List.copyOf(points);
    }
  }
}
