package org.joulemark.workload.svdd.quality;

/**
 * The share of signal events above the threshold that lets a given share of background pass.
 *
 * @param standardDeviation binomial, for the share {@code (passing + 1) / (events + 2)}, which is not zero where all or none
 *     pass (Laplace's rule of succession); how well the threshold is known is not in it
 */
record SignalEfficiency(double value, double standardDeviation) {

  /**
   * The efficiency where no more than so many background events score above the threshold.
   *
   * @param passingBackground at most so many; the threshold is the score of the next one, and ties with it do not pass
   */
  static SignalEfficiency at(int passingBackground, ClassScores scores) {
    double[] background = scores.background();
    double threshold = background[background.length - 1 - passingBackground];
    int events = scores.signal().length;
    int passing = ClassScores.countAbove(scores.signal(), threshold);
    double share = (passing + 1.0) / (events + 2.0);
    return new SignalEfficiency((double) passing / events, Math.sqrt(share * (1 - share) / events));
  }
}
