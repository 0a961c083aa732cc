package org.joulemark.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers as a reader wants them: SI prefixes, and no more digits than the uncertainty allows. */
final class NumberText {

  static final String NO_FIGURE = "\u2013";
  private static final String NOT_A_NUMBER = "not a number";

  private static final List<String> PREFIXES =
      List.of("a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E");
  private static final int PREFIX_OF_ONE = 6;
  private static final String NARROW_NO_BREAK_SPACE = "\u202f";
  private static final int DIGITS_WITHOUT_UNCERTAINTY = 3;
  private static final int MOST_DECIMALS = 6;

  private NumberText() {}

  /** {@code 31.5 nJ}. */
  static String si(double value, String unit) {
    return si(value, unit, DIGITS_WITHOUT_UNCERTAINTY);
  }

  /** {@code 31.5012 nJ}, with as many significant digits as asked for. */
  static String si(double value, String unit, int digits) {
    if (!Double.isFinite(value)) {
      return NO_FIGURE;
    }
    int prefix = prefixOf(value);
    return significant(value / scaleOf(prefix), digits) + suffix(prefix, unit);
  }

  /** {@code 31.50 ± 0.42 nJ}: the mean and half the width of its 95 % confidence interval. */
  static String si(Interval interval, String unit) {
    if (!Double.isFinite(interval.mean()) || !(interval.halfWidth() > 0)) {
      return si(interval.mean(), unit);
    }
    int prefix = prefixOf(interval.mean());
    double scale = scaleOf(prefix);
    return withUncertainty(interval.mean() / scale, interval.halfWidth() / scale) + suffix(prefix, unit);
  }

  private static double scaleOf(int prefix) {
    return Math.pow(1000, prefix - PREFIX_OF_ONE);
  }

  private static String suffix(int prefix, String unit) {
    return NARROW_NO_BREAK_SPACE + PREFIXES.get(prefix) + unit;
  }

  /** {@code 0.9700 ± 0.0040}. */
  static String withUncertainty(double value, double uncertainty) {
    if (!Double.isFinite(value)) {
      return NOT_A_NUMBER;
    }
    if (!(uncertainty > 0)) {
      return significant(value, MOST_DECIMALS);
    }
    int decimals = decimalsFor(uncertainty);
    return fixed(value, decimals) + NARROW_NO_BREAK_SPACE + "±" + NARROW_NO_BREAK_SPACE + fixed(uncertainty, decimals);
  }

  /** {@code 0.9700}, with as many decimals as beside its uncertainty. */
  static String rounded(double value, double uncertainty) {
    return fixed(value, decimalsFor(uncertainty));
  }

  /** {@code 5 s}: a number that someone chose, without digits to fill it up. */
  static String chosen(double value, String unit) {
    return si(value, unit).replaceFirst("(\\.\\d*?)0+(?=\\D)", "$1").replaceFirst("\\.(?=\\D)", "");
  }

  private static int prefixOf(double value) {
    if (value == 0) {
      return PREFIX_OF_ONE;
    }
    int thousands = Math.floorDiv((int) Math.floor(Math.log10(Math.abs(value))), 3);
    return Math.clamp(thousands + PREFIX_OF_ONE, 0, PREFIXES.size() - 1);
  }

  /** As the Particle Data Group rounds: two digits of an uncertainty that begins with 1 to 3.54, else one. */
  private static int decimalsFor(double uncertainty) {
    int exponent = (int) Math.floor(Math.log10(uncertainty));
    double leading = uncertainty / Math.pow(10, exponent);
    int decimals = leading < 3.55 ? 1 - exponent : -exponent;
    return Math.clamp(decimals, 0, MOST_DECIMALS);
  }

  private static String fixed(double value, int decimals) {
    return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /** {@code 0.993861}, {@code 1.21 × 10⁻⁶}. */
  static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return NOT_A_NUMBER;
    }
    if (value == 0) {
      return "0";
    }
    int exponent = exponentOf(round(value, digits));
    return exponent < -3 || exponent >= 7
        ? powerOfTen(value, Math.min(digits, DIGITS_WITHOUT_UNCERTAINTY))
        : decimal(round(value, digits), digits - 1 - exponent);
  }

  private static String powerOfTen(double value, int digits) {
    BigDecimal rounded = round(value, digits);
    int exponent = exponentOf(rounded);
    return decimal(rounded.movePointLeft(exponent), digits - 1) + "\u202f×\u202f10" + superscript(exponent);
  }

  private static BigDecimal round(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static int exponentOf(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String decimal(BigDecimal value, int decimals) {
    return minus(value.setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN).toPlainString());
  }

  private static String superscript(int exponent) {
    var text = new StringBuilder();
    for (char character : Integer.toString(exponent).toCharArray()) {
      text.append(character == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(character - '0'));
    }
    return text.toString();
  }

  private static String minus(String number) {
    return number.replace('-', '\u2212');
  }
}
