package org.joulemark.workload.svdd.quality;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.QualityCurve;
import org.joulemark.workload.svdd.event.EventClass;

/** The receiver operating characteristic of one signal, with its background efficiency spaced logarithmically. */
final class RocCurve {

  private static final String FAMILY = "receiver operating characteristic";
  private static final QualityCurve.Axis BACKGROUND = new QualityCurve.Axis("background efficiency", true);
  private static final QualityCurve.Axis SIGNAL = new QualityCurve.Axis("signal efficiency", false);
  private static final int POINTS_PER_DECADE = 20;

  private RocCurve() {}

  static QualityCurve of(EventClass signal, ClassScores scores) {
    return new QualityCurve(signal.label(), FAMILY, BACKGROUND, SIGNAL, points(scores));
  }

  private static List<QualityCurve.Point> points(ClassScores scores) {
    int events = scores.background().length;
    List<QualityCurve.Point> points = new ArrayList<>();
    int last = 0;
    for (int step = 0; last < events - 1; step++) {
      int passing = Math.min(events - 1, (int) Math.round(Math.pow(10, (double) step / POINTS_PER_DECADE)));
      if (passing > last) {
        double efficiency = SignalEfficiency.at(passing, scores).value();
        points.add(new QualityCurve.Point((double) passing / events, efficiency));
        last = passing;
      }
    }
    points.add(new QualityCurve.Point(1, 1));
    return points;
  }
}
