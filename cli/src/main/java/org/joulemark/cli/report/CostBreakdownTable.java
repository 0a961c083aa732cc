package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Component;

/** One line for each modelled cost, one column for each component that occurs. */
final class CostBreakdownTable {

  private static final double NANO = 1e-9;
  private static final int DIGITS = 3;

  private final List<CostBreakdown> breakdowns;
  private final List<Component> components;

  CostBreakdownTable(List<CostBreakdown> breakdowns) {
    this.breakdowns = breakdowns;
    this.components = CostBreakdown.components(breakdowns);
  }

  Html html() {
    Html caption = element("caption", "Modelled energy, latency and interval of one inference");
    Html body = element("tbody", breakdowns.stream().map(this::line).toList());
    return Tables.scrollable(element("table", caption, element("thead", head()), body).styled("plain breakdown"));
  }

  private Html head() {
    List<Html> cells = new ArrayList<>();
    cells.add(Tables.head("series", ""));
    components.forEach(component -> cells.add(Tables.head(component.name(), "nJ, modelled")));
    cells.add(Tables.head("total", "nJ, modelled"));
    cells.add(Tables.head("latency", "s, modelled"));
    cells.add(Tables.head("interval", "s, modelled"));
    return element("tr", cells);
  }

  private Html line(CostBreakdown breakdown) {
    Map<Component, Double> joules = breakdown.joules();
    List<Html> cells = new ArrayList<>();
    cells.add(element("th", breakdown.words()).with("scope", "row"));
    components.forEach(component -> cells.add(element("td", nanojoules(joules.getOrDefault(component, Double.NaN)))));
    cells.add(element("td", element("strong", nanojoules(breakdown.cost().joules()))));
    cells.add(element("td", text(NumberText.si(breakdown.cost().latencySeconds(), "s"))));
    cells.add(element("td", text(NumberText.si(breakdown.cost().intervalSeconds(), "s"))));
    return element("tr", cells);
  }

  private static String nanojoules(double joules) {
    return Double.isNaN(joules) ? NumberText.NO_FIGURE : NumberText.significant(joules / NANO, DIGITS);
  }
}
