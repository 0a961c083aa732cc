package org.joulemark.cli.terminal;

import java.util.Locale;

/** Numbers as people read them: three significant digits and an SI prefix. */
public final class Quantity {

  private static final String[] PREFIXES =
      {"q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E",
        "Z", "Y", "R", "Q"};
  private static final int UNSCALED = 10;

  private Quantity() {}

  /** {@code 1.234e-8, "J"} becomes {@code 12.3 nJ}; the sign is kept, NaN and infinities stay words. */
  public static String format(double value, String unit) {
    if (value == 0 || !Double.isFinite(value)) {
      return (value == 0 ? "0" : Double.toString(value)) + " " + unit;
    }
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
    int thousands = Math.floorDiv((int) Math.floor(Math.log10(Math.abs(rounded)) + 1e-12), 3);
    int index = Math.clamp(UNSCALED + thousands, 0, PREFIXES.length - 1);
    double scaled = rounded / Math.pow(1000, index - UNSCALED);
    return threeDigits(scaled) + " " + PREFIXES[index] + unit;
  }

  /** A fraction as {@code 0.3 %}. */
  public static String percent(double fraction) {
    double percent = 100 * fraction;
    return String.format(Locale.ROOT, percent < 0.095 ? "%.2f %%" : percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
  }

  private static String threeDigits(double scaled) {
    double magnitude = Math.abs(scaled);
    String pattern = magnitude < 9.995 ? "%.2f" : magnitude < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, pattern, scaled);
  }
}
