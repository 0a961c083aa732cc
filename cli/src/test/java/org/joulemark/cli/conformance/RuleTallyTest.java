package org.joulemark.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.joulemark.cli.conformance.fork.Journal;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.cli.fixture.ToyJournal;
import org.joulemark.tck.rule.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several forks wrote down becomes one list of rules. */
final class RuleTallyTest {

  private static final String ID = "required_B101_idIsKebabCase";
  private static final String OUTPUTS = "required_B201_outputsLieWithinTolerance";
  private static final ForkEnd.Finished FINISHED = new ForkEnd.Finished();

  @TempDir
  private Path folder;
  private final RuleTally tally = new RuleTally(RuleBook.open());

  private void add(ForkEnd end, ToyJournal journal) throws IOException {
    Path file = folder.resolve("events.jsonl");
    journal.write(file);
    tally.add(run(end, file));
  }

  private static ForkRun run(ForkEnd end, Path journal) throws IOException {
    return new ForkRun(new PlannedFork(List.of(), List.of(Map.of())), "output.log", end, Journal.read(journal));
  }

  private RuleConformance rule(String number) {
    return tally.rules().stream().filter(rule -> rule.number().equals(number)).findFirst().orElseThrow();
  }

  @Test
  void aRuleThatFailsInOneOfItsForksHasFailed() throws IOException {
    add(FINISHED, ToyJournal.of(ID).passed(ID, ""));
    add(FINISHED, ToyJournal.of(ID).failed(ID, "", "another name with this flag"));

    assertThat(rule("B101").status()).isEqualTo(RuleStatus.FAILED);
    assertThat(rule("B101").configurations()).singleElement()
        .extracting(ConfigurationOutcome::message).isEqualTo("another name with this flag");
  }

  @Test
  void aRuleThatAppliesInOneConfigurationAndPassesThereHasPassed() throws IOException {
    add(FINISHED, ToyJournal.of(OUTPUTS).notApplicable(OUTPUTS, "float16", "not offered").passed(OUTPUTS, "float64"));

    assertThat(rule("B201").status()).isEqualTo(RuleStatus.PASSED);
    assertThat(rule("B201").configurations()).extracting(ConfigurationOutcome::configuration)
        .containsExactly("float16", "float64");
  }

  @Test
  void aRuleThatOneForkDidNotComeToIsNotRunEvenWhereItPassedInAnother() throws IOException {
    add(FINISHED, ToyJournal.of(ID, OUTPUTS).passed(ID, "").passed(OUTPUTS, "plain"));
    add(new ForkEnd.Died("it crashed", List.of()), ToyJournal.of(ID, OUTPUTS).started(ID, ""));

    assertThat(rule("B101").status()).isEqualTo(RuleStatus.FAILED);
    assertThat(rule("B201").status()).isEqualTo(RuleStatus.NOT_RUN);
  }

  @Test
  void aLineThatTheJvmDidNotLiveToFinishTakesNothingWithIt() throws IOException {
    Path file = folder.resolve("events.jsonl");
    ToyJournal.of(ID, OUTPUTS).passed(ID, "").started(OUTPUTS, "float64").write(file);
    Files.writeString(file, "{\"event\":\"finished\",\"outco", StandardOpenOption.APPEND);
    tally.add(run(new ForkEnd.Died("it crashed", List.of()), file));

    assertThat(rule("B101").status()).isEqualTo(RuleStatus.PASSED);
    assertThat(rule("B201").configurations())
        .containsExactly(new ConfigurationOutcome("float64", RuleStatus.FAILED, "the JVM died: it crashed", 0));
  }

  @Test
  void aJournalThatWasNeverBegunHoldsNothing() throws IOException {
    tally.add(run(new ForkEnd.Died("it crashed", List.of()), folder.resolve("absent")));

    assertThat(tally.rules()).isEmpty();
  }
}
