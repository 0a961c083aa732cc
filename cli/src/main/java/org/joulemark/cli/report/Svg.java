package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;

import java.util.Locale;

/** The few shapes of a drawing that needs no script. */
final class Svg {

  private Svg() {}

  static Html text(String text, double x, double y, String anchor, String className) {
    return element("text", text).with("x", number(x)).with("y", number(y)).with("text-anchor", anchor)
        .styled(className);
  }

  static Html line(double x1, double y1, double x2, double y2, String className) {
    return element("line").with("x1", number(x1)).with("y1", number(y1)).with("x2", number(x2)).with("y2", number(y2))
        .styled(className);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
