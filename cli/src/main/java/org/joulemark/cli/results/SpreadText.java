package org.joulemark.cli.results;

import java.util.Locale;
import org.joulemark.engine.results.QualitySpread;

/** A quality figure over virtual chips: {@code 0.9931 ±0.0012, worst 0.9890}. */
final class SpreadText {

  /** A deviation below this leaves none of its digits within the six decimals of a quality figure. */
  private static final double SMALL = 1e-5;

  private SpreadText() {}

  static String of(QualitySpread spread) {
    return spread.standardDeviation() < SMALL
        ? Figures.number(spread.mean()) + String.format(Locale.ROOT, " ±%.1e", spread.standardDeviation()) + ", worst "
            + Figures.number(spread.worst())
        : rounded(spread);
  }

  /** Two digits of the deviation decide how many of the others are worth telling. */
  private static String rounded(QualitySpread spread) {
    int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(spread.standardDeviation())));
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " ±" + number + ", worst " + number, spread.mean(), spread.standardDeviation(),
        spread.worst());
  }
}
