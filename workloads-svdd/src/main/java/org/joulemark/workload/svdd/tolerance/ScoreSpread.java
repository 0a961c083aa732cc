package org.joulemark.workload.svdd.tolerance;

import java.util.Comparator;
import java.util.List;
import org.joulemark.api.Combination;

/**
 * A score and how much rounding moves it.
 *
 * @param standardDeviation in units of the format's roundoff, to first order
 */
record ScoreSpread(double score, double standardDeviation) {

  ScoreSpread scaled(double factor) {
    return new ScoreSpread(factor * score, factor * standardDeviation);
  }

  /** The spread of members' scores put together; the members round independently. */
  static ScoreSpread combined(Combination combination, List<ScoreSpread> members) {
    return switch (combination) {
      case SINGLE -> members.getFirst();
      case MAX -> members.stream().max(Comparator.comparingDouble(ScoreSpread::score)).orElseThrow();
      case MIN -> members.stream().min(Comparator.comparingDouble(ScoreSpread::score)).orElseThrow();
      case MEAN -> mean(members);
      case PRODUCT -> product(members);
    };
  }

  private static ScoreSpread mean(List<ScoreSpread> members) {
    double score = members.stream().mapToDouble(ScoreSpread::score).average().orElseThrow();
    double variance = members.stream().mapToDouble(ScoreSpread::variance).sum();
    return new ScoreSpread(score, Math.sqrt(variance) / members.size());
  }

  private static ScoreSpread product(List<ScoreSpread> members) {
    double score = members.stream().mapToDouble(ScoreSpread::score).reduce(1, (a, b) -> a * b);
    double relativeVariance =
        members.stream().mapToDouble(member -> member.variance() / (member.score * member.score)).sum();
    return new ScoreSpread(score, score * Math.sqrt(relativeVariance));
  }

  private double variance() {
    return standardDeviation * standardDeviation;
  }
}
