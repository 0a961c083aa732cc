package org.joulemark.engine.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joulemark.api.Backend;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Problem;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.window.ItemWork;
import org.joulemark.engine.window.OpenWork;
import org.joulemark.engine.window.WorkSource;

/**
 * What a cell measures: one kind of problem on a backend that takes it. A further kind adds an implementation of this and a
 * branch of {@link #of}; nothing else in the measurement of a cell knows what kind it is.
 */
interface Subject extends WorkSource {

  /** Empty where the backend does not take this kind of problem. */
  static Optional<Subject> of(CellRequest request, Problem problem, Backend backend, Settings settings) {
    return switch (problem) {
      case InferenceProblem inference -> backend instanceof InferenceBackend evaluating
          ? Optional.of(
              new InferenceSubject(
                  Compilation.of(evaluating, settings, inference, request.cell().precision(), request.seed()),
                  request.cell().boundary(), request.measurement().virtualChips()))
          : Optional.empty();
    };
  }

  /**
   * The sizes to try.
   *
   * @param asked by the user; empty where the choice is the subject's
   * @return ascending, at least one
   */
  List<Integer> sizes(List<Integer> asked);

  @Override
  SubjectWork open(int size);

  /** Whether its answers are right: the first look, of a stochastic backend at as many chips as were asked for. */
  Judgement judge(SubjectWork work, PhaseLog phases);

  /** The same for this work alone, when it has run for a while. */
  Judgement judgeAgain(SubjectWork work);

  /** Single items, where the backend takes these. */
  Optional<ItemWork> openItems();

  /** Work that has been made ready on a backend. */
  interface SubjectWork extends OpenWork {

    int size();

    /** What the backend decided by itself. */
    Map<String, String> choices();

    /** What modelled hardware would need for one item; empty for hardware that is there. */
    Optional<ModelledCost> costPerItem();
  }

  /**
   * What was found of the answers.
   *
   * @param quality of a stochastic backend the means over its chips
   * @param spread over the chips; empty of a backend that is none
   * @param curves for the report, of the first look
   */
  record Judgement(
      Verdict verdict, List<QualityFigure> quality, List<QualitySpread> spread, List<QualityCurve> curves) {

    /** Without curves. */
    Judgement(Verdict verdict, List<QualityFigure> quality, List<QualitySpread> spread) {
      this(verdict, quality, spread, List.of());
    }

    /** With curves where the answers are right: of others there is nothing to draw. */
    Judgement withCurves(Supplier<List<QualityCurve>> drawn) {
      return verdict instanceof Verdict.Right ? new Judgement(verdict, quality, spread, drawn.get()) : this;
    }
  }
}
