package org.joulemark.cli.comparison;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.QualityFigure;

/**
 * A quality figure in both sessions.
 *
 * @param difference second less first, in the figure's unit
 */
public record QualityDifference(String name, double first, double second, double difference, String unit) {

  static List<QualityDifference> of(List<QualityFigure> first, List<QualityFigure> second) {
    List<QualityDifference> differences = new ArrayList<>();
    for (QualityFigure figure : first) {
      second.stream()
          .filter(other -> other.reasonForNoValue() == null && figure.reasonForNoValue() == null)
          .filter(other -> other.name().equals(figure.name()) && other.unit().equals(figure.unit()))
          .findFirst()
          .ifPresent(other -> differences.add(of(figure, other)));
    }
    return differences;
  }

  private static QualityDifference of(QualityFigure first, QualityFigure second) {
    return new QualityDifference(
        first.name(), first.value(), second.value(), second.value() - first.value(), first.unit());
  }
}
