package org.joulemark.workload.svdd.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;
import org.joulemark.workload.svdd.event.EventClass;

/**
 * How well anomaly scores, one output an event, separate each signal from background: the area under the receiver operating
 * characteristic, and signal efficiencies at fixed background efficiencies. One score that is not a number leaves no figure:
 * where it would rank is not known.
 */
public final class SeparationQuality implements QualityMeasure {

  private static final String RATIO = "1";

  /** A score that knows nothing of the signal ranks it above background as often as below. */
  private static final double AREA_OF_GUESSING = 0.5;

  private final EventClass[] classes;
  private final double[] references;
  private final List<EventClass> signals;
  private final int backgroundEvents;

  /**
   * Judges scores of these events.
   *
   * @param classes one per event
   * @param references exact scores, one per event
   */
  public SeparationQuality(EventClass[] classes, double[] references) {
    this.classes = classes.clone();
    this.references = references.clone();
    signals = Arrays.stream(EventClass.values()).filter(EventClass::isSignal).filter(this::occurs).toList();
    backgroundEvents = (int) Arrays.stream(classes).filter(EventClass.BACKGROUND::equals).count();
  }

  private boolean occurs(EventClass wanted) {
    return Arrays.asList(classes).contains(wanted);
  }

  /** Whether a figure is the area under a signal's receiver operating characteristic. */
  public static boolean isArea(QualityFigure figure) {
    return figure.name().startsWith(SignalSeparation.AREA);
  }

  /**
   * What areas must be reached at least: that of guessing, for each signal. A signal that even exact scores do not tell
   * from background, or that has too few events for an area, judges nothing.
   */
  public List<QualityBound> bounds() {
    return assess(references).stream()
        .filter(SeparationQuality::isArea)
        .filter(area -> area.value() > AREA_OF_GUESSING)
        .map(area -> new QualityBound(area.name(), AREA_OF_GUESSING, "guessing"))
        .toList();
  }

  @Override
  public List<QualityFigure> assess(Matrix outputs) {
    return assess(outputs.column(0));
  }

  private List<QualityFigure> assess(double[] outputs) {
    boolean ranked = backgroundEvents > 0 && areNumbers(outputs);
    List<QualityFigure> figures = new ArrayList<>();
    if (backgroundEvents > 0) {
      List<SignalSeparation> separations =
          signals.stream().map(signal -> SignalSeparation.of(signal, ranked ? outputs : null, classes)).toList();
      separations.forEach(separation -> figures.add(separation.area()));
      for (BackgroundEfficiency efficiency : BackgroundEfficiency.values()) {
        separations.forEach(separation -> figures.add(separation.at(efficiency, backgroundEvents)));
      }
    }
    figures.add(largestError(outputs));
    return figures;
  }

  @Override
  public List<QualityCurve> curves(Matrix outputs) {
    return curves(outputs.column(0));
  }

  private List<QualityCurve> curves(double[] outputs) {
    if (backgroundEvents == 0 || !areNumbers(outputs)) {
      return List.of();
    }
    return signals.stream().map(signal -> RocCurve.of(signal, ClassScores.of(outputs, classes, signal))).toList();
  }

  private static boolean areNumbers(double[] outputs) {
    return Arrays.stream(outputs).noneMatch(Double::isNaN);
  }

  /** A network that maps an event exactly onto its centre has a reference of zero, which is right where it is met. */
  private static double relativeError(double output, double reference) {
    return output == reference ? 0 : Math.abs(output - reference) / Math.abs(reference);
  }

  private QualityFigure largestError(double[] outputs) {
    double largest = 0;
    for (int event = 0; event < outputs.length; event++) {
      largest = Math.max(largest, relativeError(outputs[event], references[event]));
    }
    return new QualityFigure(
        "maxRelativeError", largest, null, RATIO, 0,
        "largest deviation of a score from its float64 reference; lower is better");
  }
}
