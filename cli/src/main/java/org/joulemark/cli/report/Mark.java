package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;

import java.util.List;

/**
 * How a series is drawn: by colour and by shape, for eyes that tell one and not the other.
 *
 * @param colour a CSS colour, which the page defines for light, dark and print
 * @param outline SVG path data in a square of 10 x 10
 */
record Mark(String colour, String outline) {

  private static final int COLOURS = 7;
  private static final List<String> OUTLINES = List.of("M5 0A5 5 0 0 1 5 10A5 5 0 0 1 5 0Z", "M0.6 0.6H9.4V9.4H0.6Z",
      "M5 0L10 9.3H0Z", "M0 0.7H10L5 10Z", "M3.2 0H6.8V3.2H10V6.8H6.8V10H3.2V6.8H0V3.2H3.2Z",
      "M5 0L9.8 3.5L8 9.5H2L0.2 3.5Z");
  /** Whole, tall, flat, parted across and parted upright: all of them seen as diamonds. */
  private static final List<String> DIAMONDS = List.of("M5 -0.8L10.8 5L5 10.8L-0.8 5Z", "M5 -1L8.4 5L5 11L1.6 5Z",
      "M-1 5L5 1.6L11 5L5 8.4Z", "M5 -1L10.1 4.1H-0.1ZM5 11L10.1 5.9H-0.1Z",
      "M-1 5L4.1 -0.1V10.1ZM11 5L5.9 -0.1V10.1Z");

  /** The mark of the n-th series; the first 35 of an origin differ. */
  static Mark of(int series, Origin origin) {
    List<String> outlines = origin.marks() == Origin.Marks.DIAMONDS ? DIAMONDS : OUTLINES;
    return new Mark("var(--series-" + series % COLOURS + ")", outlines.get(series % outlines.size()));
  }

  Html swatch() {
    Html path = element("path").with("d", outline).with("fill", colour);
    Html drawing = element("svg", path).with("viewBox", "-1 -1 12 12").with("aria-hidden", "true");
    return element("span", drawing).styled("swatch");
  }
}
