package org.joulemark.engine.plugin;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version as numbers: {@code 0.1} is {@code 0.1.0}, and {@code 0.1-SNAPSHOT} too, for a qualifier says nothing about
 * what fits. The JDK's ModuleDescriptor.Version puts all three in different places.
 */
record NumericVersion(int[] numbers) implements Comparable<NumericVersion> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})*)(?:[-.+][A-Za-z].*)?");

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException where the text is none
   */
  static NumericVersion parse(String text) {
    Matcher version = FORM.matcher(text);
    if (!version.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no version");
    }
    return new NumericVersion(Stream.of(version.group(1).split("\\.", -1)).mapToInt(Integer::parseInt).toArray());
  }

  @Override
  public int compareTo(NumericVersion other) {
    int length = Math.max(numbers.length, other.numbers.length);
    return Arrays.compare(Arrays.copyOf(numbers, length), Arrays.copyOf(other.numbers, length));
  }
}
