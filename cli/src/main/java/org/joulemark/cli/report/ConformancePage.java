package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.cli.conformance.record.Verdict;
import org.joulemark.engine.results.HostRecord;

/** The whole page: every plugin with its verdict, then each with its rules. */
final class ConformancePage {

  private final Conformance conformance;

  ConformancePage(Conformance conformance) {
    this.conformance = conformance;
  }

  String render() {
    return new PageTemplate().fillStill(title(), fragment(masthead(), element("main", sections()), footer()));
  }

  private String title() {
    List<PluginConformance> plugins = conformance.plugins();
    return plugins.size() == 1
        ? "Conformance of " + plugins.getFirst().kind() + " " + plugins.getFirst().id()
        : "Conformance of " + plugins.size() + " plugins";
  }

  private Html masthead() {
    return element("header", element("p", "joulemark").styled("wordmark"), element("h1", title()), state(), facts(),
        overview()).styled("masthead");
  }

  private Html state() {
    String counts = conformance.count(Verdict.CONFORMANT) + " conformant, "
        + conformance.count(Verdict.NOT_CONFORMANT) + " not conformant, "
        + conformance.count(Verdict.NOT_VALIDATED) + " not validated";
    Html state = switch (conformance.state()) {
      case COMPLETE -> fragment();
      case RUNNING -> element("span", "running").styled("state running");
      case INTERRUPTED -> element("span", "interrupted").styled("state interrupted");
    };
    return element("p", state, text(counts)).styled("state-line");
  }

  private Html facts() {
    HostRecord host = conformance.host();
    return new Facts().add("Started", Masthead.date(conformance.startedAt()))
        .add("TCK", conformance.tckVersion())
        .add("joulemark", conformance.joulemarkVersion())
        .add("CPU", host.cpuModel())
        .add("Processors", Integer.toString(host.processors()))
        .add("Architecture", host.architecture())
        .add("Operating system", host.operatingSystem())
        .add("Hypervisor", host.hypervisor())
        .add("Golden vectors, SHA-256", conformance.goldenVectorsSha256())
        .html();
  }

  private Html overview() {
    var entries = new ArrayList<Html>();
    for (int index = 0; index < conformance.plugins().size(); index++) {
      PluginConformance plugin = conformance.plugins().get(index);
      Html link = element("a", plugin.name()).with("href", "#" + anchor(index));
      entries.add(element("li", Outcome.verdict(plugin.verdict()), link));
    }
    return element("ul", entries).styled("overview");
  }

  private List<Html> sections() {
    var sections = new ArrayList<Html>();
    for (int index = 0; index < conformance.plugins().size(); index++) {
      sections.add(new ConformanceSection(conformance.plugins().get(index), anchor(index)).html());
    }
    if (sections.isEmpty()) {
      sections.add(element("p", "No plugin was validated.").styled("nothing"));
    }
    return sections;
  }

  private static String anchor(int index) {
    return "plugin-" + (index + 1);
  }

  private static Html footer() {
    return element("footer",
        element("p", "A plugin is conformant where no rule failed, at least one passed, and it is available on this"
            + " machine. Not applicable is no pass. This page loads nothing from a network."));
  }
}
