package org.joulemark.api;

import java.util.List;

/** Judges the outputs of a whole problem. Thread-safe, without side effects. */
@FunctionalInterface
public interface QualityMeasure {

  /**
   * The figures for these outputs.
   *
   * @param outputs rows x outputs, combined, in the order of the problem's rows; not changed
   */
  List<QualityFigure> assess(Matrix outputs);

  /**
   * Curves that belong beside the figures; none where the outputs allow none.
   *
   * @param outputs rows x outputs, combined, in the order of the problem's rows; not changed
   */
  default List<QualityCurve> curves(Matrix outputs) {
    return List.of();
  }
}
