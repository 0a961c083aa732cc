package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.List;
import java.util.stream.Stream;

/** Diagrams and table of one workload. */
final class WorkloadSection {

  private final WorkloadRows workload;
  private final List<Literature> literature;
  private final List<Panel> panels;
  private final List<CurveFigure> curves;
  private final SettingSection settings;

  WorkloadSection(WorkloadRows workload) {
    this.workload = workload;
    this.literature = Literature.about(workload);
    this.panels = new Figures(workload, literature).panels();
    this.curves = new CurveFigures(workload).all();
    this.settings = new SettingSection(workload);
  }

  List<Panel> panels() {
    return Stream.concat(panels.stream(), settings.panels().stream()).toList();
  }

  List<CurveFigure> curves() {
    return curves;
  }

  Html html() {
    return element("section", element("h2", text("Workload "), element("code", workload.workload())),
        element("p", workload.shared()).styled("shared"), diagrams(),
        new CurveSection(curves).html(), settings.html(), new ModelledEnergySection(workload).html(),
        new ChipComparison(workload, literature).html(),
        element("h3", "Quality beside cost"), new ResultTable(workload).html()).styled("workload");
  }

  private Html diagrams() {
    if (panels.isEmpty()) {
      return element("p", "Nothing to plot: no cell of this workload has figures. The reasons stand in the table.")
          .styled("nothing");
    }
    return fragment(new Legend(workload, literature).html(),
        element("div", panels.stream().map(Diagram::of).toList()).styled("diagrams"),
        element("p", "Bars are 95 % confidence intervals of the mean over the repetitions, unless a diagram says"
            + " otherwise; where none shows, it is smaller than the mark. " + sources()).styled("caption"));
  }

  private String sources() {
    return literature.stream().map(claim -> "Line across: " + claim.cost().label() + "; " + claim.cost().source() + ".")
        .reduce("", (all, one) -> all + one);
  }
}
