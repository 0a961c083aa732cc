package org.joulemark.api;

import java.util.List;

/**
 * What training reached.
 *
 * @param figures the same figures that the workload's quality measure gives
 */
public record TrainingReport(List<QualityFigure> figures) {

  public TrainingReport {
    figures = List.copyOf(figures);
  }
}
