package org.joulemark.api;

import java.util.List;

/**
 * A curve that shows how right the answers are, for the report to draw: a receiver operating characteristic, say.
 *
 * @param name unique among the curves of a problem
 * @param family curves of one family are drawn into one figure; they share the axes
 * @param horizontal what x is
 * @param vertical what y is
 * @param points in the order they are drawn, finite, at most a few hundred
 */
public record QualityCurve(String name, String family, Axis horizontal, Axis vertical, List<Point> points) {

  /**
   * What one direction shows.
   *
   * @param title in the field's term, with its unit unless it is a ratio
   * @param logarithmic whether the axis is drawn logarithmically; its values are then positive
   */
  public record Axis(String title, boolean logarithmic) {}

  /** One point, in the axes' units. */
  public record Point(double x, double y) {}

  public QualityCurve {
    points = List.copyOf(points);
  }
}
