package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.cli.report.Html.Element;

/** The whole page, of one session or several. */
final class ReportPage {

  private final List<ReportedSession> sessions;
  private final List<WorkloadSection> workloads;

  ReportPage(List<ReportedSession> sessions) {
    this.sessions = sessions;
    this.workloads = workloads(sessions);
  }

  private static List<WorkloadSection> workloads(List<ReportedSession> sessions) {
    Map<String, List<Row>> byWorkload = new LinkedHashMap<>();
    sessions.stream().flatMap(session -> session.rows().stream())
        .forEach(row -> byWorkload.computeIfAbsent(row.cell().workload(), _ -> new ArrayList<>()).add(row));
    var sections = new ArrayList<WorkloadSection>();
    byWorkload.forEach((workload, rows) -> sections
        .add(new WorkloadSection(WorkloadRows.of(workload, "workload-" + (sections.size() + 1), rows))));
    return sections;
  }

  String render() {
    var masthead = new Masthead(sessions);
    Html body = fragment(masthead.html(), element("main", content()), footer());
    List<Panel> panels = workloads.stream().flatMap(section -> section.panels().stream()).toList();
    List<CurveFigure> curves = workloads.stream().flatMap(section -> section.curves().stream()).toList();
    return new PageTemplate().fill(masthead.title(), body, panels, curves);
  }

  private List<Html> content() {
    var parts = new ArrayList<Html>();
    if (workloads.isEmpty()) {
      parts.add(element("p", "No cell is finished yet.").styled("nothing"));
    }
    workloads.forEach(section -> parts.add(section.html()));
    parts.add(meaning());
    parts.add(element("section", methods()));
    parts.add(element("section", details()).styled("cells"));
    return parts;
  }

  private static Element meaning() {
    return element("section", element("h2", "What the figures are worth"), Legend.origins(), element("p",
        "Joules of different origin are never added, nor compared as if they were one. A sample is one input row. ± and"
            + " bars: 95 % confidence interval of the mean over the repetitions (Student's t). Throughput is rows over time, T = N/Δt; time is"
            + " its inverse; energy per sample is the window's energy over its rows, E/N. Net is gross less the power at"
            + " rest times the window. Latencies are those of single rows, batch 1."));
  }

  private List<Html> methods() {
    var parts = new ArrayList<Html>();
    parts.add(element("h2", "Method and machine"));
    sessions.forEach(session -> parts.add(new Method(session).html()));
    return parts;
  }

  private List<Html> details() {
    var parts = new ArrayList<Html>();
    parts.add(element("h2", "Every cell, with its repetitions"));
    sessions.stream().flatMap(session -> session.rows().stream())
        .forEach(row -> parts.add(new CellDetails(row).html()));
    return parts;
  }

  private static Html footer() {
    return element("footer", element("p", text("Charts: Apache ECharts " + EChartsLibrary.version()
        + ", Apache License 2.0. This page loads nothing from a network.")));
  }
}
