package org.joulemark.cli.results;

import java.util.Comparator;
import java.util.function.Function;

/**
 * One thing by which cells may differ.
 *
 * @param heading the setting's name, or what the value is
 * @param isSetting whether a value says little without the heading: {@code alpha=4}, but {@code float32}
 * @param isSwept whether there is more than one value
 * @param value of a cell, empty where the setting does not apply to it
 */
record Axis(String heading, boolean isSetting, boolean isSwept, Function<Coordinates, String> value) {

  /** Numbers by size, then words by letter. */
  private static final Comparator<String> NUMBERS_FIRST =
      Comparator.comparingDouble(Axis::number).thenComparing(Comparator.naturalOrder());

  String of(Coordinates cell) {
    return value.apply(cell);
  }

  String labelOf(Coordinates cell) {
    String text = of(cell);
    return isSetting && !text.isEmpty() ? heading + "=" + text : text;
  }

  Comparator<Coordinates> order() {
    return Comparator.comparing(value, NUMBERS_FIRST);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException word) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
