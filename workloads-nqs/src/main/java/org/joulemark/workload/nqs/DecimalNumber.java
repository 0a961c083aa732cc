package org.joulemark.workload.nqs;

import java.math.BigDecimal;
import org.joulemark.api.InvalidInputException;

/** Reads numbers from files strictly: finite, decimal, nothing around them but blanks. */
final class DecimalNumber {

  private static final int MOST_DIGITS = 400;

  private DecimalNumber() {}

  /**
   * @param place where the text stands, to begin the error message with: {@code W.csv, line 3, column 7}
   * @throws InvalidInputException for anything but a finite decimal number
   */
  static double parse(String text, String place) {
    String number = text.strip();
    if (number.length() <= MOST_DIGITS) {
      try {
        double value = new BigDecimal(number).doubleValue();
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        throw new InvalidInputException(message(number, place), notANumber);
      }
    }
    throw new InvalidInputException(message(number, place));
  }

  private static String message(String number, String place) {
    String shown = number.length() <= 40 ? number : number.substring(0, 40) + "...";
    return place + ": '" + shown + "' is not a finite decimal number";
  }
}
