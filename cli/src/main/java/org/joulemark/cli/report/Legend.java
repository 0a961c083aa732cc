package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;

/** Names the series of a workload's diagrams; with scripts on, each entry shows and hides its curves. */
final class Legend {

  private final WorkloadRows workload;
  private final List<Literature> literature;

  Legend(WorkloadRows workload, List<Literature> literature) {
    this.workload = workload;
    this.literature = literature;
  }

  Html html() {
    var entries = new ArrayList<Html>();
    workload.plotted().forEach(series -> entries.add(entry(series.id(), series.swatch(), series.name(), "")));
    literature.forEach(
        claim -> entries.add(entry(claim.id(), lineSwatch(), text(claim.cost().label()), claim.cost().source())));
    return element("ul", entries).styled("legend");
  }

  static Html ofCurves(CurveFigure figure) {
    List<Html> entries = figure.lines().stream()
        .map(line -> entry(line.series(), line.mark().swatch(), text(line.name()), "")).toList();
    return element("ul", entries).styled("legend");
  }

  static Html ofSweep(SettingSweep sweep) {
    List<Html> entries = sweep.lines().stream().map(line -> entry(line.id(), line.mark().swatch(),
        Origin.MODELLED.named(line.label()), "")).toList();
    return element("ul", entries).styled("legend");
  }

  private static Html entry(String series, Html swatch, Html label, String tooltip) {
    Html button = element("button", swatch, label).with("type", "button").with("aria-pressed", "true")
        .with("data-series", series).with("title", tooltip);
    return element("li", button);
  }

  private static Html lineSwatch() {
    return element("span").styled("swatch reference");
  }

  static Html origins() {
    var entries = new ArrayList<Html>();
    for (Origin origin : Origin.values()) {
      entries.add(element("div", element("dt", origin.badge()), element("dd", origin.meaning())));
    }
    return fragment(element("dl", entries).styled("origins"));
  }
}
