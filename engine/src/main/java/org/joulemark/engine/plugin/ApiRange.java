package org.joulemark.engine.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The api versions that a plugin was built for, as its manifest declares them: {@code [0.1,0.2)}. Both ends must be
 * there, for nobody can have built for versions that are yet to come.
 */
final class ApiRange {

  /** The attribute of the manifest. */
  static final String ATTRIBUTE = "Joulemark-Api";

  private static final Pattern FORM = Pattern.compile("([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([\\])])");

  private final boolean lowestIncluded;
  private final NumericVersion lowest;
  private final NumericVersion highest;
  private final boolean highestIncluded;

  private ApiRange(Matcher range) {
    lowestIncluded = range.group(1).equals("[");
    lowest = NumericVersion.parse(range.group(2));
    highest = NumericVersion.parse(range.group(3));
    highestIncluded = range.group(4).equals("]");
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException where the text is none, or where no version can lie in it
   */
  static ApiRange parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no range");
    }
    var range = new ApiRange(form);
    if (range.isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' holds no version");
    }
    return range;
  }

  boolean holds(String version) {
    var asked = NumericVersion.parse(version);
    int aboveLowest = asked.compareTo(lowest);
    int belowHighest = highest.compareTo(asked);
    return (lowestIncluded ? aboveLowest >= 0 : aboveLowest > 0)
        && (highestIncluded ? belowHighest >= 0 : belowHighest > 0);
  }

  private boolean isEmpty() {
    int width = highest.compareTo(lowest);
    return width < 0 || (width == 0 && !(lowestIncluded && highestIncluded));
  }
}
