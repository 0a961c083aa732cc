package org.joulemark.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;

/**
 * A stochastic backend's problem on several chips, each programmed by a seed of its own: one chip alone may have been lucky.
 * Used by one thread.
 */
final class VirtualChips {

  private final Compilation compilation;
  private final int chips;
  private final int batchRows;
  private final List<List<QualityFigure>> figures = new ArrayList<>();

  VirtualChips(Compilation compilation, int chips, int batchRows) {
    this.compilation = compilation;
    this.chips = chips;
    this.batchRows = batchRows;
  }

  /**
   * Programs and judges chip after chip until one is wrong. Where bounds are to judge, they judge the means, for these are
   * what the row publishes.
   *
   * @param outputsOfFirst of the chip of the session's seed, which is programmed already
   */
  Subject.Judgement judge(Matrix outputsOfFirst) {
    Verdict verdict = judge(compilation.seed(), outputsOfFirst);
    for (int chip = 1; chip < chips && verdict instanceof Verdict.Right; chip++) {
      long seed = compilation.seed() + chip;
      verdict = judge(seed, outputs(seed));
    }
    List<FigureOverChips> overChips = FigureOverChips.of(figures);
    List<QualityFigure> means = overChips.stream().map(FigureOverChips::mean).toList();
    return new Subject.Judgement(
        verdict instanceof Verdict.Right ? compilation.verification().verify(means) : verdict, means,
        overChips.stream().flatMap(figure -> figure.spread().stream()).toList());
  }

  private Verdict judge(long seed, Matrix outputs) {
    figures.add(problem().quality().assess(outputs));
    return switch (compilation.verification().verify(outputs)) {
      case Verdict.Right right -> right;
      case Verdict.Wrong(String reason) -> new Verdict.Wrong("the virtual chip of seed " + seed + ": " + reason);
    };
  }

  private Matrix outputs(long seed) {
    try (CompiledEnsemble chip = compilation.withSeed(seed).compile(batchRows)) {
      return BatchEvaluation.evaluate(chip, problem().inputs());
    }
  }

  private InferenceProblem problem() {
    return compilation.problem();
  }
}
