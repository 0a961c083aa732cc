package org.joulemark.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One diagram, as the page's script is told to draw it. Its y axis is logarithmic.
 *
 * @param id of the element it is drawn in
 * @param unit of y
 */
record Panel(String id, String title, String note, XAxis x, String unit, List<Curve> curves,
    List<ReferenceLine> references) {

  Panel {
    curves = List.copyOf(curves);
    references = List.copyOf(references);
  }

  /**
   * The horizontal axis.
   *
   * @param ticks where labels stand; empty for the axis's own choice
   */
  record XAxis(String name, boolean logarithmic, List<Double> ticks) {}

  /**
   * Points joined by a line.
   *
   * @param series which entry of the legend shows and hides it
   * @param mark colour and shape
   * @param origin measured, estimated or modelled: decides fill and dash
   * @param endLabel tells curves of one series apart, or empty
   */
  record Curve(String series, Mark mark, String origin, String endLabel, List<Point> points) {

    static Curve of(Series series, Origin origin, String endLabel, List<Point> points) {
      return new Curve(series.id(), Mark.of(series.index(), origin), origin.word(), endLabel, points);
    }
  }

  /**
   * One figure.
   *
   * @param low lower end of its bar; null for no bar, or where the bar leaves a logarithmic axis at its bottom
   * @param high upper end of its bar; null for no bar
   * @param chosen drawn larger
   * @param text lines of the tooltip
   */
  record Point(double x, double y, @Nullable Double low, @Nullable Double high, boolean chosen, List<String> text) {

    static Point withBar(double x, Interval interval, List<String> text) {
      Double low = interval.low() > 0 ? interval.low() : null;
      Double high = Double.isFinite(interval.high()) ? interval.high() : null;
      return new Point(x, interval.mean(), low, high, false, text);
    }
  }

  /** A figure from the literature, drawn across. */
  record ReferenceLine(String series, double y, String label) {}
}
