package org.joulemark.cli.conformance.fork;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.rule.Rule;

/** One event of a fork's rules. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JournalEntry.Planned.class, name = "planned"),
  @JsonSubTypes.Type(value = JournalEntry.Started.class, name = "started"),
  @JsonSubTypes.Type(value = JournalEntry.Finished.class, name = "finished")
})
public sealed interface JournalEntry {

  /** These rules will run. */
  record Planned(List<Rule> rules) implements JournalEntry {}

  /** A rule has begun with a configuration. */
  record Started(Rule rule, String configuration) implements JournalEntry {}

  /** A rule has ended with a configuration. */
  record Finished(RuleOutcome outcome) implements JournalEntry {}
}
