package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.cli.conformance.record.ForkRecord;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.tck.rule.SettingVariants;

/** One plugin: its verdict, what exactly was tested, and its rules. */
final class ConformanceSection {

  private final PluginConformance plugin;
  private final String anchor;

  ConformanceSection(PluginConformance plugin, String anchor) {
    this.plugin = plugin;
    this.anchor = anchor;
  }

  Html html() {
    var parts = new ArrayList<Html>();
    parts.add(element("h2", plugin.name()));
    parts.add(verdict());
    parts.add(facts());
    plugin.forks().forEach(fork -> parts.addAll(death(fork)));
    if (!plugin.rules().isEmpty()) {
      parts.add(new RuleTable(plugin.rules()).html());
    }
    return element("section", parts).with("id", anchor);
  }

  private Html verdict() {
    Html reason = plugin.reason() == null ? fragment() : element("span", plugin.reason());
    return element("p", Outcome.verdict(plugin.verdict()), reason).styled("state-line");
  }

  private Html facts() {
    var facts = new Facts().add("Rules", counts());
    plugin.jarSha256().forEach((jar, sha256) -> facts.add(jar + ", SHA-256",
        element("code", sha256).styled("checksum")));
    for (ForkRecord fork : plugin.forks()) {
      String flags = fork.jvmArguments().isEmpty() ? "none asked for" : String.join(" ", fork.jvmArguments());
      facts.add("JVM flags for " + settings(fork), element("code", flags));
    }
    return facts.add("Took", NumberText.chosen(Math.rint(plugin.seconds()), "s")).html();
  }

  private String counts() {
    long notRun = plugin.count(RuleStatus.NOT_RUN);
    return plugin.count(RuleStatus.PASSED) + " passed, " + plugin.count(RuleStatus.FAILED) + " failed, "
        + plugin.count(RuleStatus.NOT_APPLICABLE) + " not applicable"
        + (notRun == 0 ? "" : ", " + notRun + " not run");
  }

  private static String settings(ForkRecord fork) {
    return fork.settings().stream().map(SettingVariants::name).collect(Collectors.joining("; "));
  }

  private static List<Html> death(ForkRecord fork) {
    if (fork.death() == null) {
      return List.of();
    }
    Html said = element("p", text("The JVM for " + settings(fork) + " ended early: " + fork.death()))
        .styled("reason");
    return fork.lastOutput().isEmpty()
        ? List.of(said)
        : List.of(said, element("p", "What it printed last, from " + fork.log() + ":").styled("muted"),
            element("pre", String.join("\n", fork.lastOutput())));
  }
}
