package org.joulemark.cli.conformance.fork;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joulemark.api.Progress;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.TckListener;
import org.joulemark.tck.rule.Rule;

/** Writes every event into the journal, and tells the parent which rule it is at. */
final class JournalingListener implements TckListener {

  /** An assertion may print whole matrices; nobody reads more than this of one, and every report repeats it. */
  private static final int KEPT_CHARACTERS = 4_000;

  private final Journal journal;
  private final Progress progress;
  private final Set<String> begun = new HashSet<>();
  private int planned;

  JournalingListener(Journal journal, Progress progress) {
    this.journal = journal;
    this.progress = progress;
  }

  @Override
  public void planned(List<Rule> rules) {
    planned = rules.size();
    journal.add(new JournalEntry.Planned(rules));
  }

  @Override
  public void started(Rule rule, String configuration) {
    journal.add(new JournalEntry.Started(rule, configuration));
    if (begun.add(rule.number())) {
      progress.step(begun.size(), planned, rule.number());
    }
  }

  @Override
  public void finished(RuleOutcome outcome) {
    journal.add(new JournalEntry.Finished(shortened(outcome)));
  }

  private static RuleOutcome shortened(RuleOutcome outcome) {
    String message = outcome.message();
    return message.length() <= KEPT_CHARACTERS
        ? outcome
        : new RuleOutcome(
            outcome.rule(), outcome.configuration(), outcome.status(),
            message.substring(0, KEPT_CHARACTERS) + "... (" + message.length() + " characters)", outcome.seconds());
  }
}
