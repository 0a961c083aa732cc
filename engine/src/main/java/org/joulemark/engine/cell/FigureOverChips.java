package org.joulemark.engine.cell;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.results.QualitySpread;
import org.jspecify.annotations.Nullable;

/**
 * One quality figure of several chips.
 *
 * @param chips the figure of each, at least one
 */
record FigureOverChips(List<QualityFigure> chips) {

  FigureOverChips {
    if (chips.stream().map(QualityFigure::name).distinct().count() != 1) {
      throw unequalFigures();
    }
  }

  /**
   * Every figure over all chips.
   *
   * @param figures of each chip, all in the same order
   * @throws IllegalStateException where chips have other figures than each other
   */
  static List<FigureOverChips> of(List<List<QualityFigure>> figures) {
    int count = figures.getFirst().size();
    if (figures.stream().anyMatch(chip -> chip.size() != count)) {
      throw unequalFigures();
    }
    return IntStream.range(0, count)
        .mapToObj(place -> new FigureOverChips(figures.stream().map(chip -> chip.get(place)).toList()))
        .toList();
  }

  private static IllegalStateException unequalFigures() {
    return new IllegalStateException("the quality measure gives other figures for one virtual chip than for another");
  }

  /** The figure with its mean as value; without one where a chip says why there is none. */
  QualityFigure mean() {
    QualityFigure first = chips.getFirst();
    return reasonForNoValue()
        .map(
            reason -> QualityFigure.withoutValue(first.name(), first.unit(), first.best(), first.description(), reason))
        .orElseGet(
            () -> new QualityFigure(
                first.name(), statistics().getAsDouble(Statistic.MEAN), meanUncertainty(), first.unit(), first.best(),
                first.description()));
  }

  /** Empty where there is no value, and so nothing that could spread. */
  Optional<QualitySpread> spread() {
    return reasonForNoValue().isPresent()
        ? Optional.empty()
        : Optional.of(
            new QualitySpread(
                chips.getFirst().name(), statistics().getAsDouble(Statistic.MEAN), standardDeviation(), worst(),
                chips.stream().map(QualityFigure::value).toList()));
  }

  private Optional<String> reasonForNoValue() {
    return chips.stream().map(QualityFigure::reasonForNoValue).filter(Objects::nonNull).findFirst();
  }

  /** Null where any chip's figure is exact for its outputs. */
  private @Nullable Double meanUncertainty() {
    return chips.stream().anyMatch(figure -> figure.uncertainty() == null)
        ? null
        : chips.stream().mapToDouble(FigureOverChips::uncertainty).average().orElseThrow();
  }

  private static double uncertainty(QualityFigure figure) {
    return Objects.requireNonNull(figure.uncertainty());
  }

  /** One chip says nothing of others; the library would say that they do not differ. */
  private double standardDeviation() {
    return chips.size() == 1 ? Double.NaN : statistics().getAsDouble(Statistic.STANDARD_DEVIATION);
  }

  /** NaN is farther off than any number. */
  private double worst() {
    return chips.stream()
        .max(Comparator.comparingDouble(figure -> Math.abs(figure.value() - figure.best())))
        .orElseThrow()
        .value();
  }

  private DoubleStatistics statistics() {
    return DoubleStatistics.of(
        EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION),
        chips.stream().mapToDouble(QualityFigure::value).toArray());
  }
}
