package org.joulemark.tck.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.rule.Rule;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Turns the events of the JUnit Platform into outcomes of rules. */
final class OutcomeCollector implements TestExecutionListener {

  private final TckListener listener;
  private final List<RuleOutcome> outcomes = new ArrayList<>();
  private final Map<String, Long> startedAt = new HashMap<>();

  OutcomeCollector(TckListener listener) {
    this.listener = listener;
  }

  List<RuleOutcome> outcomes() {
    return List.copyOf(outcomes);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    listener.planned(
        plan.getRoots().stream()
            .flatMap(root -> plan.getDescendants(root).stream())
            .flatMap(test -> rule(test).stream())
            .distinct()
            .sorted()
            .toList());
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    startedAt.put(test.getUniqueId(), System.nanoTime());
    if (test.isTest()) {
      rule(test).ifPresent(rule -> listener.started(rule, configuration(test, rule)));
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    rule(test).ifPresent(rule -> add(outcome(test, rule, Status.NOT_APPLICABLE, reason)));
  }

  /** A container is a rule's only where its configurations could not be found; else its tests speak for it. */
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<Rule> rule = rule(test);
    if (rule.isEmpty()) {
      requireSuccess(test, result);
    } else if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      add(outcome(test, rule.get(), status(result), message(result)));
    }
  }

  /** A test class that cannot even be created would otherwise look like one without any rule to run. */
  private static void requireSuccess(TestIdentifier container, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      throw new IllegalStateException(
          container.getDisplayName() + " cannot be run", result.getThrowable().orElse(null));
    }
  }

  private void add(RuleOutcome outcome) {
    outcomes.add(outcome);
    listener.finished(outcome);
  }

  private RuleOutcome outcome(TestIdentifier test, Rule rule, Status status, String message) {
    long started = startedAt.getOrDefault(test.getUniqueId(), System.nanoTime());
    return new RuleOutcome(rule, configuration(test, rule), status, message, (System.nanoTime() - started) / 1e9);
  }

  private static Status status(TestExecutionResult result) {
    return switch (result.getStatus()) {
      case SUCCESSFUL -> Status.PASSED;
      case ABORTED -> Status.NOT_APPLICABLE;
      case FAILED -> Status.FAILED;
    };
  }

  private static String message(TestExecutionResult result) {
    return result.getThrowable().map(OutcomeCollector::message).orElse("");
  }

  private static String message(Throwable thrown) {
    boolean saidByARule = thrown instanceof AssertionError || thrown instanceof org.opentest4j.TestAbortedException;
    String message = thrown.getMessage();
    return saidByARule && message != null ? message.strip() : "the plugin threw " + thrown + place(thrown);
  }

  private static String place(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static Optional<Rule> rule(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .flatMap(source -> Rule.ofMethod(source.getMethodName()));
  }

  private static String configuration(TestIdentifier test, Rule rule) {
    return test.getDisplayName().equals(rule.displayName()) ? "" : test.getDisplayName();
  }
}
