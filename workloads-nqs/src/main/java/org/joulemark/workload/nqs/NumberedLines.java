package org.joulemark.workload.nqs;

import java.util.List;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/** The lines of a text, taken one by one; knows where it is when something is wrong. Comment lines are passed over. */
final class NumberedLines {

  private static final String COMMENT = "#";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String source;
  private final List<String> lines;
  private int taken;

  NumberedLines(String source, String text) {
    this.source = source;
    this.lines = text.lines().toList();
  }

  /** The next line, which must begin with the keyword; what follows it. */
  String after(String keyword) {
    String line = next("'" + keyword + "'");
    if (!line.equals(keyword) && !line.startsWith(keyword + " ")) {
      throw error("expected '" + keyword + "', found '" + line + "'");
    }
    return line.substring(keyword.length()).strip();
  }

  /** The next line, which must hold this many numbers, separated by blanks. */
  double[] numbers(int count) {
    String[] words = BLANKS.split(next(count + " numbers").strip(), -1);
    if (words.length != count) {
      throw error("expected " + count + " numbers, found " + words.length);
    }
    double[] numbers = new double[count];
    for (int column = 0; column < count; column++) {
      numbers[column] = DecimalNumber.parse(words[column], place() + ", column " + (column + 1));
    }
    return numbers;
  }

  double numberAfter(String keyword) {
    return DecimalNumber.parse(after(keyword), place());
  }

  /** An error at the line taken last. */
  InvalidInputException error(String what) {
    return new InvalidInputException(place() + ": " + what);
  }

  private String next(String expected) {
    while (taken < lines.size()) {
      String line = lines.get(taken++);
      if (!line.startsWith(COMMENT)) {
        return line;
      }
    }
    throw new InvalidInputException(
        source + ": ends after line " + taken + " where " + expected + " was expected; the file is truncated");
  }

  private String place() {
    return source + ", line " + taken;
  }
}
