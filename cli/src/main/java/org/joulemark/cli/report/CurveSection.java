package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;

/** The quality curves of a workload: a figure for each family, a legend for each figure. */
final class CurveSection {

  private final List<CurveFigure> figures;

  CurveSection(List<CurveFigure> figures) {
    this.figures = List.copyOf(figures);
  }

  Html html() {
    return figures.isEmpty()
        ? fragment()
        : fragment(element("h3", "How right the answers are"),
            element("div", figures.stream().map(CurveSection::diagram).toList()).styled("diagrams"));
  }

  private static Html diagram(CurveFigure figure) {
    Html caption = element("figcaption", element("strong", figure.family()),
        element("span", figure.y().title()).styled("muted"), choice(figure));
    Html drawing = element("div").styled("chart").with("id", figure.id()).with("role", "img").with("aria-label",
        figure.family() + ": " + figure.y().title() + " against " + figure.x().title()
            + "; the points stand in results.json.");
    return element("figure", caption, Legend.ofCurves(figure), drawing);
  }

  private static Html choice(CurveFigure figure) {
    List<CurveFigure.Choice> choices = figure.choices();
    if (choices.size() == 1) {
      return element("span", choices.getFirst().label()).styled("muted");
    }
    List<Html> options = new ArrayList<>();
    for (int index = 0; index < choices.size(); index++) {
      var option = element("option", choices.get(index).label()).with("value", Integer.toString(index));
      options.add(index == choices.size() - 1 ? option.with("selected", "selected") : option);
    }
    return element("label", text("of "), element("select", options).with("data-figure", figure.id())).styled("choice");
  }
}
