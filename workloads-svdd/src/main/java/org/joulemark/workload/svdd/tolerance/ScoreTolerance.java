package org.joulemark.workload.svdd.tolerance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joulemark.api.Combination;
import org.joulemark.api.Precision;
import org.joulemark.api.Tolerance;
import org.joulemark.workload.svdd.model.DeepSvddModel;

/**
 * What scores may deviate from their references, derived from the network itself: a score is a small difference of large
 * numbers where n is large, so no constant would do for all. The allowed deviation is {@code E (median + score)}, with E
 * such that {@value #STANDARD_DEVIATIONS} standard deviations of rounding in plain loops ({@link RoundingOfScore}) are
 * within it for every event looked at.
 */
public final class ScoreTolerance {

  /** Room for other orders of summation, for coarser elementary functions, and for events that were not looked at. */
  private static final double STANDARD_DEVIATIONS = 16;

  private static final double FLOAT32_ROUNDOFF = 0x1p-24;
  private static final double FLOAT64_ROUNDOFF = 0x1p-53;

  private ScoreTolerance() {}

  /**
   * The tolerances of a problem.
   *
   * @param models the members
   * @param outputScales one per member
   * @param rows some of the problem's inputs
   */
  public static Map<Precision, Tolerance> of(
      List<DeepSvddModel> models, double[] outputScales, Combination combination, double[][] rows) {
    List<ScoreSpread> spreads = Arrays.stream(rows)
        .parallel()
        .map(row -> ScoreSpread.combined(combination, ofMembers(models, outputScales, row)))
        .toList();
    double median = median(spreads);
    double largest = spreads.stream()
        .filter(spread -> spread.standardDeviation() > 0)
        .mapToDouble(spread -> spread.standardDeviation() / (median + spread.score()))
        .max()
        .orElse(0);
    return Map.of(
        Precision.FLOAT64, tolerance(FLOAT64_ROUNDOFF * largest, median),
        Precision.FLOAT32, tolerance(FLOAT32_ROUNDOFF * largest, median));
  }

  private static List<ScoreSpread> ofMembers(List<DeepSvddModel> models, double[] outputScales, double[] row) {
    return IntStream.range(0, models.size())
        .mapToObj(member -> RoundingOfScore.of(models.get(member), row).scaled(outputScales[member]))
        .toList();
  }

  private static double median(List<ScoreSpread> spreads) {
    double[] scores = spreads.stream().mapToDouble(ScoreSpread::score).sorted().toArray();
    return scores[scores.length / 2];
  }

  private static Tolerance tolerance(double relativeDeviation, double median) {
    double allowed = STANDARD_DEVIATIONS * relativeDeviation;
    return new Tolerance(allowed * median, allowed);
  }
}
