package org.joulemark.cli.report;

import org.joulemark.engine.results.QualitySpread;

/** A quality figure over virtual chips: {@code 0.9931 ± 0.0012, worst 0.9890}. */
final class SpreadText {

  /** A deviation below this is not seen in the six decimals of a rounded figure. */
  private static final double SMALL = 1e-6;
  private static final int DIGITS = 6;
  private static final int DIGITS_OF_DEVIATION = 2;

  private SpreadText() {}

  static String of(QualitySpread spread) {
    return spread.standardDeviation() < SMALL ? significant(spread) : rounded(spread);
  }

  private static String significant(QualitySpread spread) {
    return NumberText.significant(spread.mean(), DIGITS) + "\u202f±\u202f"
        + NumberText.significant(spread.standardDeviation(), DIGITS_OF_DEVIATION) + ", worst "
        + NumberText.significant(spread.worst(), DIGITS);
  }

  private static String rounded(QualitySpread spread) {
    return NumberText.withUncertainty(spread.mean(), spread.standardDeviation()) + ", worst "
        + NumberText.rounded(spread.worst(), spread.standardDeviation());
  }
}
