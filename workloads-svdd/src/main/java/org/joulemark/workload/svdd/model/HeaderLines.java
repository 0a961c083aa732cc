package org.joulemark.workload.svdd.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/** The lines of a text header, taken one by one; knows where it is when something is wrong. Comment lines are passed over. */
final class HeaderLines {

  private static final String COMMENT = "#";
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int MOST_SHOWN = 40;
  /** Longer ones are no numbers, and costly to find out about. */
  private static final int MOST_DIGITS = 400;

  private final String source;
  private final List<String> lines;
  private int taken;

  HeaderLines(String source, String text) {
    this.source = source;
    this.lines = text.lines().toList();
  }

  /** The next line, which must begin with the keyword; what follows it. */
  String after(String keyword) {
    String line = next(keyword);
    if (!line.equals(keyword) && !line.startsWith(keyword + " ")) {
      throw error("expected '" + keyword + "', found '" + shown(line) + "'");
    }
    return line.substring(keyword.length()).strip();
  }

  /** The whole number that follows the keyword. */
  int wholeNumberAfter(String keyword, int least, int most) {
    return wholeNumber(keyword, after(keyword), least, most);
  }

  /** A whole number of the line taken last. */
  int wholeNumber(String name, String text, int least, int most) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw error(name + " must be a whole number from " + least + " to " + most + ", not '" + shown(text) + "'");
  }

  /** So many finite numbers, separated by blanks, of the line taken last. */
  double[] numbers(String name, String text, int count) {
    String[] words = BLANKS.split(text, -1);
    if (words.length != count) {
      throw error(name + ": expected " + count + " numbers, found " + words.length);
    }
    double[] numbers = new double[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = number(name, words[index]);
    }
    return numbers;
  }

  /** The words that follow the keyword, separated by blanks. */
  String[] wordsAfter(String keyword) {
    return BLANKS.split(after(keyword), -1);
  }

  /** A finite number of the line taken last. */
  double number(String name, String text) {
    try {
      if (text.length() <= MOST_DIGITS) {
        double value = new BigDecimal(text).doubleValue();
        if (Double.isFinite(value)) {
          return value;
        }
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number too large.
    }
    throw error(name + ": '" + shown(text) + "' is not a finite decimal number");
  }

  /** An error at the line taken last. */
  InvalidInputException error(String what) {
    return new InvalidInputException(source + ", line " + taken + ": " + what);
  }

  private String next(String keyword) {
    while (taken < lines.size()) {
      String line = lines.get(taken++);
      if (!line.startsWith(COMMENT)) {
        return line;
      }
    }
    throw new InvalidInputException(
        source + ": ends after line " + taken + " where '" + keyword + "' was expected; the file is truncated");
  }

  private static String shown(String text) {
    String printable = CONTROL.matcher(text).replaceAll("?");
    return printable.length() <= MOST_SHOWN ? printable : printable.substring(0, MOST_SHOWN) + "...";
  }
}
