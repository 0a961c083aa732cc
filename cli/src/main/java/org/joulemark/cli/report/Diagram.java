package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;

/** The place of a panel in the page, which the page's script fills. */
final class Diagram {

  private Diagram() {}

  static Html of(Panel panel) {
    Html caption = element("figcaption", element("strong", panel.title()),
        element("span", panel.note()).styled("muted"));
    Html drawing = element("div").styled("chart").with("id", panel.id()).with("role", "img").with("aria-label",
        panel.title() + ", " + panel.note() + "; the same figures stand in the table below.");
    return element("figure", caption, drawing);
  }
}
