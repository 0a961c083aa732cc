package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.conformance.record.ConformanceState;
import org.joulemark.cli.conformance.record.ForkRecord;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.cli.conformance.record.Verdict;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.tck.rule.RuleKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over one plugin of each verdict. */
final class ConformanceReportTest {

  private static final String SHA256 = "0f".repeat(32);

  @TempDir
  private Path folder;
  private String page = "";

  @BeforeEach
  void writeTheReport() throws IOException {
    Path file = folder.resolve("conformance.html");
    ConformanceReport.write(example(), file);
    page = Files.readString(file);
  }

  private static Conformance example() {
    return new Conformance(
        Conformance.SCHEMA, ConformanceState.COMPLETE, "2026-11-22T02:00:00Z", "2026-11-22T02:01:00Z", "0.1.0", "0.1.0",
        null, Rows.HOST,
        List.of(
            plugin("good", Verdict.CONFORMANT, null, null, passed()),
            plugin("bad", Verdict.NOT_CONFORMANT, "failed B201", "the fork ended with exit value 7", passed(), failed(),
                notRun()),
            plugin("absent", Verdict.NOT_VALIDATED, "unavailable here: plug it in", null, notApplicable())));
  }

  private static PluginConformance plugin(
      String id, Verdict verdict, @Nullable String reason, @Nullable String death, RuleConformance... rules) {
    var fork = new ForkRecord(
        List.of("-Dkernel=<fancy>"), List.of(Map.of(), Map.of("kernel", "fancy")), "forks/x/output.log", death,
        death == null ? List.of() : List.of("last words & <tags>"));
    return new PluginConformance(
        "backend", id, "1.2.3", Map.of(id + ".jar", SHA256), verdict, reason, 12, List.of(fork), List.of(rules));
  }

  private static RuleConformance passed() {
    return rule("B101", "id is kebab case", RuleStatus.PASSED,
        new ConfigurationOutcome("", RuleStatus.PASSED, null, 0));
  }

  private static RuleConformance failed() {
    return rule("B201", "outputs lie within tolerance", RuleStatus.FAILED,
        new ConfigurationOutcome("kernel=plain, float64", RuleStatus.PASSED, null, 1),
        new ConfigurationOutcome(
            "kernel=fancy, float32", RuleStatus.FAILED, "output 3 is <script>alert(1)</script>", 1));
  }

  private static RuleConformance notRun() {
    return rule("B301", "buffers have the declared shapes", RuleStatus.NOT_RUN,
        new ConfigurationOutcome("", RuleStatus.NOT_RUN, "the JVM died before it came to this rule", 0));
  }

  private static RuleConformance notApplicable() {
    return rule("B951", "cost is positive", RuleStatus.NOT_APPLICABLE,
        new ConfigurationOutcome("", RuleStatus.NOT_APPLICABLE, "no modelled hardware", 0));
  }

  private static RuleConformance rule(
      String number, String title, RuleStatus status, ConfigurationOutcome... configurations) {
    return new RuleConformance(
        number, RuleKind.REQUIRED, title, "Chapter of " + number, status, "MUST hold " + number,
        "the kernel of " + number, List.of(configurations));
  }

  @Test
  void saysEveryVerdictInWords() {
    assertThat(page).contains("✓</span> conformant", "✗</span> not conformant", "?</span> not validated",
        "unavailable here: plug it in");
  }

  @Test
  void saysEveryStatusInWords() {
    assertThat(page).contains("✓</span> passed", "✗</span> failed", "–</span> not applicable", "?</span> not run");
  }

  @Test
  void groupsRulesByChapter() {
    assertThat(page).contains(">B1 Chapter of B101</th>", ">B2 Chapter of B201</th>", ">B9 Chapter of B951</th>");
  }

  @Test
  void showsOfAFailedRuleDemandConfigurationMessageAndAdvice() {
    assertThat(page).contains("MUST hold B201", "kernel=fancy, float32", "failed in 1 of 2 configurations",
        "If this fails, check </strong>the kernel of B201");
    assertThat(page).doesNotContain("MUST hold B101");
  }

  @Test
  void showsWhyARuleDoesNotApplyOrWasNotRun() {
    assertThat(page).contains("no modelled hardware", "the JVM died before it came to this rule");
  }

  @Test
  void saysWhatWasTestedAndWhere() {
    assertThat(page).contains("bad.jar, SHA-256", SHA256, "JVM flags for defaults; kernel=fancy",
        "-Dkernel=&lt;fancy&gt;",
        ">TCK</dt>");
  }

  @Test
  void showsTheLastWordsOfAJvmThatDied() {
    assertThat(page).contains("ended early: the fork ended with exit value 7", "last words &amp; &lt;tags&gt;");
  }

  @Test
  void letsNothingOfAPluginBecomeMarkup() {
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void loadsNothing() {
    assertThat(page).contains("default-src 'none'").doesNotContain("http://", "https://", "src=");
  }
}
