package org.joulemark.cli.results;

import java.util.Locale;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.Statistics;

/** Figures as a person reads them, each with what it is worth. */
public final class Figures {

  /** Columns of quality on a terminal, which is narrow; a workload names its most telling figures first. */
  public static final int QUALITY_COLUMNS = 2;

  private Figures() {}

  /** Mean with half the width of its 95 % confidence interval: {@code 78.1 M/s ±0.3 %}. */
  static String rate(Statistics perSecond) {
    return Quantity.format(perSecond.mean(), "/s") + " ±" + Quantity.percent(relativeHalfWidth(perSecond));
  }

  /** Gross joules per sample with where they come from: {@code 12.3 nJ ±0.4 % (estimated ±50 %)}. */
  static String joules(EnergyRecord energy) {
    Statistics joules = energy.grossJoulesPerSample();
    double uncertainty = relativeUncertainty(energy);
    String source = Word.of(energy.provenance()) + (uncertainty > 0 ? " ±" + Quantity.percent(uncertainty) : "");
    return Quantity.format(joules.mean(), "J") + " ±" + Quantity.percent(relativeHalfWidth(joules)) + " (" + source
        + ")";
  }

  /** Of one repetition: the source's own and that of its reading, one standard deviation as a fraction. */
  public static double relativeUncertainty(EnergyRecord energy) {
    double reading = energy.grossUncertaintyJoulesPerSample() / Math.abs(energy.grossJoulesPerSample().mean());
    return Math.hypot(energy.relativeUncertainty(), Double.isFinite(reading) ? reading : 0);
  }

  /** Joules of one inference: {@code 12.3 nJ (modelled)}. */
  public static String joules(ModelledCost cost) {
    return Quantity.format(totalJoules(cost), "J") + " (modelled)";
  }

  /** Results per second in steady state. */
  public static String rate(ModelledCost cost) {
    return Quantity.format(1 / cost.intervalSeconds(), "/s") + " (modelled)";
  }

  /** Everything a model says one sample costs, in joules. */
  public static double totalJoules(ModelledCost cost) {
    return cost.items().stream().mapToDouble(CostItem::joules).sum();
  }

  /** A quality figure with its uncertainty and unit, or the reason why there is none. */
  public static String quality(QualityFigure figure) {
    if (figure.reasonForNoValue() != null) {
      return figure.reasonForNoValue();
    }
    String spread = figure.uncertainty() == null ? "" : String.format(Locale.ROOT, " ±%.1e", figure.uncertainty());
    return number(figure.value()) + spread + unit(figure);
  }

  /** A quality figure of a row, with its spread where the row is that of several virtual chips. */
  static String quality(CellResult cell, QualityFigure figure) {
    return cell.spreadOf(figure.name())
        .filter(spread -> Double.isFinite(spread.standardDeviation()))
        .map(spread -> SpreadText.of(spread) + unit(figure))
        .orElseGet(() -> quality(figure));
  }

  private static String unit(QualityFigure figure) {
    return figure.unit().equals("1") ? "" : " " + figure.unit();
  }

  /** What takes the place of figures in a row that has none. */
  static String status(CellResult cell) {
    return Word.of(cell.status());
  }

  /** Enough digits to tell one overlap from another, few enough to read. */
  static String number(double value) {
    boolean fixed = value == 0 || (Math.abs(value) >= 0.01 && Math.abs(value) < 1e6);
    return String.format(Locale.ROOT, fixed ? "%.6f" : "%.2e", value);
  }

  private static double relativeHalfWidth(Statistics statistics) {
    double halfWidth = (statistics.confidence95().getLast() - statistics.confidence95().getFirst()) / 2;
    return Math.abs(halfWidth / statistics.mean());
  }
}
