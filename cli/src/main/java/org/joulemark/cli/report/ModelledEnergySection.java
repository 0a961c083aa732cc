package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;

import java.util.List;

/** What the modelled energy of a workload is made of, and on whose word. */
final class ModelledEnergySection {

  private final List<CostBreakdown> breakdowns;

  ModelledEnergySection(WorkloadRows workload) {
    this.breakdowns = new CostBreakdowns(workload).all();
  }

  Html html() {
    return breakdowns.isEmpty()
        ? fragment()
        : element("section", element("h3", "What the modelled energy is made of"), drawing(),
            new CostBreakdownTable(breakdowns).html(), sources()).styled("modelled-energy");
  }

  private Html drawing() {
    Html caption = element("figcaption", element("strong", "Modelled energy per inference, by component"),
        element("span", note()).styled("muted"));
    return element("figure", caption, Tables.scrollable(new StackedBars(breakdowns).svg()));
  }

  private String note() {
    boolean hasNegative =
        breakdowns.stream().flatMap(one -> one.joules().values().stream()).anyMatch(joules -> joules < 0);
    String total = "modelled; the heavy stroke is the modelled total";
    return hasNegative
        ? total + "; a part to the left of zero is negative: the source's total is less than the sum of its parts"
        : total;
  }

  private Html sources() {
    return fragment(breakdowns.stream().map(ModelledEnergySection::source).toList());
  }

  private static Html source(CostBreakdown breakdown) {
    String model = "Every modelled item of " + breakdown.words() + ", by the model " + breakdown.cost().model();
    return element("details", element("summary", model), element("div", CostItemTable.of(breakdown.cost())))
        .styled("cell");
  }
}
