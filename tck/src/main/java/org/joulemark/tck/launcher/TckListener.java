package org.joulemark.tck.launcher;

import java.util.List;
import org.joulemark.tck.rule.Rule;

/** Told as the rules go by; called on the thread that runs them. */
public interface TckListener {

  /** The rules that will run, in order of their numbers; told before the first of them. */
  default void planned(List<Rule> rules) {}

  /** A rule begins; should the JVM die, it was in this one. */
  void started(Rule rule, String configuration);

  void finished(RuleOutcome outcome);

  /** Listens and does nothing. */
  record Silent() implements TckListener {
    @Override
    public void started(Rule rule, String configuration) {}

    @Override
    public void finished(RuleOutcome outcome) {}
  }
}
