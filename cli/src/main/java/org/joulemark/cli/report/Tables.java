package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.List;
import java.util.stream.Stream;

/** Plain tables of words and numbers. */
final class Tables {

  private Tables() {}

  static Html of(List<String> head, Stream<List<Html>> rows) {
    Html header =
        element("thead", element("tr", head.stream().map(name -> element("th", name).with("scope", "col")).toList()));
    Html body = element("tbody",
        rows.map(row -> element("tr", row.stream().map(cell -> element("td", cell)).toList())).toList());
    return scrollable(element("table", header, body).styled("plain"));
  }

  /** The head of a column, with what its figures are in beneath. */
  static Html head(String name, String unit) {
    Html under = unit.isEmpty() ? fragment() : element("span", unit).styled("unit");
    return element("th", text(name), under).with("scope", "col");
  }

  /** A table wider than the page scrolls by itself, from the keyboard too. */
  static Html scrollable(Html table) {
    return element("div", table).styled("scroll").with("tabindex", "0");
  }
}
