package org.joulemark.workload.svdd.quality;

/**
 * The area under the receiver operating characteristic: the probability that a signal event scores higher than a background
 * event, a tie counting half (Mann and Whitney 1947). Its standard deviation is that of DeLong, DeLong and Clarke-Pearson,
 * Biometrics 44, 837 (1988), which asks nothing of the distributions.
 */
record AreaUnderRoc(double value, double standardDeviation) {

  /** Of each class: one alone has no spread. */
  static final int FEWEST_EVENTS = 2;

  static AreaUnderRoc of(ClassScores scores) {
    double[] ofSignal = placements(scores.signal(), scores.background());
    double[] ofBackground = placements(scores.background(), scores.signal());
    double area = mean(ofSignal);
    double variance = variance(ofSignal) / ofSignal.length + variance(ofBackground) / ofBackground.length;
    return new AreaUnderRoc(area, Math.sqrt(variance));
  }

  /** For each event, the share of the others that score less, a tie counting half. */
  private static double[] placements(double[] events, double[] others) {
    double[] placements = new double[events.length];
    for (int event = 0; event < events.length; event++) {
      int below = ClassScores.countBelow(others, events[event]);
      int above = ClassScores.countAbove(others, events[event]);
      placements[event] = (below + 0.5 * (others.length - below - above)) / others.length;
    }
    return placements;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
