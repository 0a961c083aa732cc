package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.results.QualitySpread;

/**
 * A stochastic backend's problem on several chips, each programmed by a seed of its own: one chip alone may have been lucky.
 * Used by one thread.
 */
final class VirtualChips {

  private final CellContext context;
  private final int batchRows;
  private final List<List<QualityFigure>> figures = new ArrayList<>();

  VirtualChips(CellContext context, int batchRows) {
    this.context = context;
    this.batchRows = batchRows;
  }

  /**
   * Programs and judges chip after chip until one is wrong.
   *
   * @param outputsOfFirst of the chip of the session's seed, which is programmed already
   */
  Verdict judge(Matrix outputsOfFirst) {
    Verdict verdict = judge(context.seed(), outputsOfFirst);
    for (int chip = 1; chip < context.measurement().virtualChips() && verdict instanceof Verdict.Right; chip++) {
      long seed = context.seed() + chip;
      verdict = judge(seed, outputs(seed));
    }
    return verdict;
  }

  private Verdict judge(long seed, Matrix outputs) {
    List<QualityFigure> found = context.problem().quality().assess(outputs);
    figures.add(found);
    return switch (context.verify(outputs, found)) {
      case Verdict.Right right -> right;
      case Verdict.Wrong(String reason) -> new Verdict.Wrong("the virtual chip of seed " + seed + ": " + reason);
    };
  }

  private Matrix outputs(long seed) {
    try (CompiledEnsemble chip = context.compile(batchRows, seed)) {
      return BatchEvaluation.evaluate(chip, context.problem().inputs());
    }
  }

  /** The figures' means over the chips judged so far. */
  List<QualityFigure> quality() {
    return figuresOverChips().stream().map(FigureOverChips::mean).toList();
  }

  /** The spreads of those figures that have a value. */
  List<QualitySpread> spread() {
    return figuresOverChips().stream().flatMap(figure -> figure.spread().stream()).toList();
  }

  private List<FigureOverChips> figuresOverChips() {
    return FigureOverChips.of(figures);
  }
}
