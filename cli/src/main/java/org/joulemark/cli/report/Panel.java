package org.joulemark.cli.report;

import java.util.List;
import org.joulemark.engine.results.QualitySpread;
import org.jspecify.annotations.Nullable;

/**
 * One diagram, as the page's script is told to draw it.
 *
 * @param id of the element it is drawn in
 */
record Panel(String id, String title, String note, XAxis x, YAxis y, List<Curve> curves,
    List<ReferenceLine> references) {

  Panel {
    curves = List.copyOf(curves);
    references = List.copyOf(references);
  }

  /**
   * The horizontal axis.
   *
   * @param ticks where labels stand; empty for the axis's own choice
   * @param labels what stands at the ticks; empty for their values
   */
  record XAxis(String name, boolean logarithmic, List<Double> ticks, List<String> labels) {}

  /** The vertical axis. */
  record YAxis(String unit, boolean logarithmic) {}

  /**
   * Points joined by a line.
   *
   * @param series which entry of the legend shows and hides it
   * @param mark colour and shape
   * @param origin what the figures are worth, in a word
   * @param hollow whether marks are outlines
   * @param line solid, dashed or dotted
   * @param endLabel tells curves of one series apart, or empty
   */
  record Curve(String series, Mark mark, String origin, boolean hollow, String line, String endLabel,
      List<Point> points) {

    static Curve of(Series series, Origin origin, String endLabel, List<Point> points) {
      return of(series.id(), Mark.of(series.index(), origin), origin, endLabel, points);
    }

    static Curve of(String series, Mark mark, Origin origin, String endLabel, List<Point> points) {
      return new Curve(series, mark, origin.word(), origin.marks() == Origin.Marks.HOLLOW, origin.line().word(),
          endLabel,
          points);
    }
  }

  /**
   * One figure.
   *
   * @param low lower end of its bar; null for no bar, or where the bar leaves a logarithmic axis at its bottom
   * @param high upper end of its bar; null for no bar
   * @param worst of several values, marked by a cross; null for no cross
   * @param chosen drawn larger
   * @param text lines of the tooltip
   */
  record Point(double x, double y, @Nullable Double low, @Nullable Double high, @Nullable Double worst,
      boolean chosen, List<String> text) {

    static Point withBar(double x, Interval interval, List<String> text) {
      Double low = interval.low() > 0 ? interval.low() : null;
      Double high = Double.isFinite(interval.high()) ? interval.high() : null;
      return new Point(x, interval.mean(), low, high, null, false, text);
    }

    /** A bar of one standard deviation to either side. */
    static Point withSpread(double x, QualitySpread spread, List<String> text) {
      double deviation = spread.standardDeviation();
      boolean hasBar = Double.isFinite(deviation);
      return new Point(x, spread.mean(), hasBar ? spread.mean() - deviation : null,
          hasBar ? spread.mean() + deviation : null, Double.isFinite(spread.worst()) ? spread.worst() : null, false,
          text);
    }
  }

  /** A figure from the literature, drawn across. */
  record ReferenceLine(String series, double y, String label) {}
}
