package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.cli.report.Html.Element;

/** The rules of one plugin, chapter by chapter; what failed says so in full. */
final class RuleTable {

  private static final int SHOWN_FINDINGS = 20;
  private static final String COLUMNS = "4";

  private final List<RuleConformance> rules;

  RuleTable(List<RuleConformance> rules) {
    this.rules = rules;
  }

  Html html() {
    Html head = element("thead", element("tr", heading("Status").styled("status"), heading("Rule").styled("number"),
        heading("Kind").styled("kind"), heading("What it asks")));
    var parts = new ArrayList<Html>();
    parts.add(head);
    chapters().values().forEach(chapter -> parts.add(chapter(chapter)));
    return Tables.scrollable(element("table", parts).styled("rules"));
  }

  private static Element heading(String name) {
    return element("th", name).with("scope", "col");
  }

  /** A chapter is the hundred of a rule's number. */
  private Map<String, List<RuleConformance>> chapters() {
    var chapters = new LinkedHashMap<String, List<RuleConformance>>();
    rules.forEach(rule -> chapters.computeIfAbsent(rule.number().substring(0, 2), _ -> new ArrayList<>()).add(rule));
    return chapters;
  }

  private static Html chapter(List<RuleConformance> chapter) {
    RuleConformance first = chapter.getFirst();
    String number = first.number().substring(0, 2);
    String title = first.chapter() == null ? number : number + " " + first.chapter();
    var rows = new ArrayList<Html>();
    rows.add(element("tr", element("th", title).with("colspan", COLUMNS).with("scope", "rowgroup")).styled("chapter"));
    chapter.forEach(rule -> rows.addAll(rows(rule)));
    return element("tbody", rows);
  }

  private static List<Html> rows(RuleConformance rule) {
    Html row = element("tr", element("td", Outcome.status(rule.status())).styled("status"),
        element("td", rule.number()).styled("number"), element("td", rule.kind().id()).styled("kind"),
        element("td", text(rule.title()), why(rule)).styled("title"));
    return rule.status() == RuleStatus.FAILED ? List.of(row, finding(rule)) : List.of(row);
  }

  private static Html why(RuleConformance rule) {
    int all = rule.configurations().size();
    int telling = rule.configurations(rule.status()).size();
    return switch (rule.status()) {
      case PASSED -> all == 1 ? fragment() : count(telling + " of " + all + " configurations");
      case FAILED -> all == 1 ? fragment() : count("failed in " + telling + " of " + all + " configurations");
      case NOT_APPLICABLE, NOT_RUN -> fragment(reasons(rule).map(RuleTable::why).toList());
    };
  }

  private static Html count(String text) {
    return element("span", text).styled("count");
  }

  private static Html why(String text) {
    return element("span", text).styled("why");
  }

  private static Stream<String> reasons(RuleConformance rule) {
    return rule.configurations(rule.status()).stream().map(ConfigurationOutcome::message)
        .flatMap(Stream::ofNullable).distinct();
  }

  private static Html finding(RuleConformance rule) {
    var parts = new ArrayList<Html>();
    if (rule.demand() != null) {
      parts.add(element("p", rule.demand()));
    }
    Map<String, List<String>> findings = findings(rule);
    findings.entrySet().stream().limit(SHOWN_FINDINGS)
        .forEach(entry -> parts.add(finding(entry.getKey(), entry.getValue())));
    if (findings.size() > SHOWN_FINDINGS) {
      parts.add(element("p", "and " + (findings.size() - SHOWN_FINDINGS) + " more, in conformance.json")
          .styled("muted"));
    }
    if (rule.advice() != null) {
      parts.add(element("p", element("strong", "If this fails, check "), text(rule.advice())));
    }
    Html cell = element("td", element("div", parts).styled("finding-body")).with("colspan", COLUMNS);
    return element("tr", cell).styled("finding");
  }

  /** Each message with the configurations that it is the message of. */
  private static Map<String, List<String>> findings(RuleConformance rule) {
    var findings = new LinkedHashMap<String, List<String>>();
    rule.configurations(RuleStatus.FAILED)
        .forEach(outcome -> findings
            .computeIfAbsent(Objects.requireNonNullElse(outcome.message(), "no message"), _ -> new ArrayList<>())
            .add(outcome.configuration()));
    return findings;
  }

  private static Html finding(String message, List<String> configurations) {
    String names = configurations.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
    Html body = element("pre", message);
    return names.isEmpty() ? body : fragment(element("p", element("strong", names)), body);
  }
}
