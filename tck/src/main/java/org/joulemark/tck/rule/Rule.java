package org.joulemark.tck.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule of docs/tck.md, as the name of its test tells it: {@code required_B201_outputsLieWithinTolerance}.
 *
 * @param kind of whom it asks something
 * @param number B for backends, W for workloads, P for probes, then a chapter and a place in it; never used again for another rule
 * @param title what it asks, in words
 */
public record Rule(RuleKind kind, String number, String title) implements Comparable<Rule> {

  private static final Pattern METHOD_NAME = Pattern.compile("([a-z]+)_([BWP]\\d{3})_(\\w+)");

  /** The rule that a test method of this name checks; empty where the name is no rule's. */
  public static Optional<Rule> ofMethod(String methodName) {
    Matcher matcher = METHOD_NAME.matcher(methodName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    RuleKind kind = RuleKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
    return Optional.of(new Rule(kind, matcher.group(2), words(matcher.group(3))));
  }

  /** {@code outputsLieWithinTolerance} -> {@code outputs lie within tolerance} */
  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT);
  }

  /** As reports show it: {@code B201 required: outputs lie within tolerance}. */
  public String displayName() {
    return number + " " + kind.id() + ": " + title;
  }

  @Override
  public int compareTo(Rule other) {
    return number.compareTo(other.number);
  }
}
