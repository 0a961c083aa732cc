package org.joulemark.tck.workload;

import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.joulemark.tck.plugin.Broken;

/** What a quality measure says, so that two answers can be compared and shown. */
record Figures(List<QualityFigure> all) {

  /** The measure gets a copy of its own; whatever it throws fails the rule. */
  static Figures of(InferenceProblem problem, Matrix outputs, String what) {
    try {
      return new Figures(problem.quality().assess(WrongOutputs.copy(outputs)));
    } catch (RuntimeException thrown) {
      throw Broken.because("figures for " + what, "assess() threw " + thrown,
          "outputs that allow no figure must give NaN, not an exception");
    }
  }

  static Figures ofReferences(InferenceProblem problem) {
    return of(problem, problem.references(), "the references");
  }

  /** Those that are not said to be beyond the problem. */
  private List<QualityFigure> possible() {
    return all.stream().filter(figure -> figure.reasonForNoValue() == null).toList();
  }

  /** Whether there is a figure with a value, and every figure has one or says why even right outputs give none. */
  boolean areWhole() {
    return !possible().isEmpty() && allFinite();
  }

  /** Of those that could have a value. */
  boolean allFinite() {
    return possible().stream().allMatch(figure -> Double.isFinite(figure.value()));
  }

  /** Of all names with their values; uncertainties may be drawn again. */
  boolean isSameAs(Figures other) {
    return inWords().equals(other.inWords());
  }

  /** {@code overlap=0.99, energyPerSite=-0.7}, each with all of its digits. */
  String inWords() {
    return all.stream().map(figure -> figure.name() + "=" + figure.value()).collect(Collectors.joining(", "));
  }
}
