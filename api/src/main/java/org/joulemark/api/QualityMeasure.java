package org.joulemark.api;

import java.util.List;

/** Judges the outputs of a whole problem. Thread-safe, without side effects. */
@FunctionalInterface
public interface QualityMeasure {

  /**
   * The figures for these outputs.
   *
   * @param outputs one combined number per input row, in the problem's order; not changed
   */
  List<QualityFigure> assess(double[] outputs);

  /**
   * Curves that belong beside the figures; none where the outputs allow none.
   *
   * @param outputs one combined number per input row, in the problem's order; not changed
   */
  default List<QualityCurve> curves(double[] outputs) {
    return List.of();
  }
}
