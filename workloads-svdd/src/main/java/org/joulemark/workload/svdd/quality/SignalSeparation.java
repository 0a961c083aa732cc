package org.joulemark.workload.svdd.quality;

import java.util.Locale;
import org.joulemark.api.QualityFigure;
import org.joulemark.workload.svdd.event.EventClass;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one signal.
 *
 * @param scores null where the outputs allow no ranking
 */
record SignalSeparation(EventClass signal, @Nullable ClassScores scores) {

  /** What the names of areas begin with. */
  static final String AREA = "auroc";

  private static final String RATIO = "1";

  static SignalSeparation of(EventClass signal, double @Nullable [] outputs, EventClass[] classes) {
    return new SignalSeparation(signal, outputs == null ? null : ClassScores.of(outputs, classes, signal));
  }

  QualityFigure area() {
    String description =
        "area under the receiver operating characteristic of " + signal.label() + "; 0.5 is chance, 1 is best";
    String name = AREA + nameEnding();
    if (scores == null) {
      return unranked(name, description);
    }
    if (Math.min(scores.background().length, scores.signal().length) < AreaUnderRoc.FEWEST_EVENTS) {
      return QualityFigure.withoutValue(name, RATIO, 1, description, "not resolvable with a single event");
    }
    AreaUnderRoc area = AreaUnderRoc.of(scores);
    return new QualityFigure(name, area.value(), area.standardDeviation(), RATIO, 1, description);
  }

  QualityFigure at(BackgroundEfficiency efficiency, int backgroundEvents) {
    String name = "efficiencyAt" + efficiency.nameEnding() + nameEnding();
    String description =
        "signal efficiency of %s at background efficiency %s (%d of %d events); higher is better".formatted(
            signal.label(), efficiency.text(), efficiency.passing(backgroundEvents), backgroundEvents);
    if (!efficiency.isResolvable(backgroundEvents)) {
      return QualityFigure.withoutValue(name, RATIO, 1, description, unresolvable(efficiency, backgroundEvents));
    }
    if (scores == null) {
      return unranked(name, description);
    }
    SignalEfficiency found = SignalEfficiency.at(efficiency.passing(backgroundEvents), scores);
    return new QualityFigure(name, found.value(), found.standardDeviation(), RATIO, 1, description);
  }

  private static String unresolvable(BackgroundEfficiency efficiency, int backgroundEvents) {
    return String.format(
        Locale.ROOT, "not resolvable with %d background events; it takes %d", backgroundEvents,
        efficiency.fewestBackgroundEvents());
  }

  private static QualityFigure unranked(String name, String description) {
    return new QualityFigure(name, Double.NaN, null, RATIO, 1, description);
  }

  private String nameEnding() {
    return Character.toUpperCase(signal.id().charAt(0)) + signal.id().substring(1);
  }
}
