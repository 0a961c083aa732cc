package org.joulemark.cli.report;

import java.util.Comparator;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders labels as a reader does: {@code driftSeconds 60} before {@code driftSeconds 3600}. */
final class NumberAwareOrder implements Comparator<String> {

  private static final Pattern NUMBER_OR_WORDS = Pattern.compile("\\d+(?:\\.\\d+)?|\\D+");

  @Override
  public int compare(String first, String second) {
    Iterator<String> left = parts(first);
    Iterator<String> right = parts(second);
    while (left.hasNext() && right.hasNext()) {
      int order = comparePart(left.next(), right.next());
      if (order != 0) {
        return order;
      }
    }
    return first.compareTo(second);
  }

  private static Iterator<String> parts(String label) {
    return NUMBER_OR_WORDS.matcher(label).results().map(MatchResult::group).iterator();
  }

  private static int comparePart(String first, String second) {
    return isNumber(first) && isNumber(second)
        ? Double.compare(Double.parseDouble(first), Double.parseDouble(second))
        : first.compareTo(second);
  }

  private static boolean isNumber(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
