package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;

import java.util.ArrayList;
import java.util.List;

/** The figures of every swept setting of a workload's modelled backends, each sweep under its own legend. */
final class SettingSection {

  private final List<Swept> all;

  /** A sweep with its figures. */
  private record Swept(SettingSweep sweep, List<Panel> panels) {}

  SettingSection(WorkloadRows workload) {
    this.all = new SettingSweeps(workload).all().stream()
        .map(sweep -> new Swept(sweep, new SettingFigures(sweep).panels())).filter(one -> !one.panels().isEmpty())
        .toList();
  }

  List<Panel> panels() {
    return all.stream().flatMap(one -> one.panels().stream()).toList();
  }

  Html html() {
    if (all.isEmpty()) {
      return fragment();
    }
    List<Html> parts = new ArrayList<>();
    parts.add(element("h3", "How settings of the modelled hardware move its figures"));
    all.forEach(one -> {
      parts.add(Legend.ofSweep(one.sweep()));
      parts.add(element("div", one.panels().stream().map(Diagram::of).toList()).styled("diagrams"));
    });
    return fragment(parts);
  }
}
