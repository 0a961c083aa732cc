package org.joulemark.tck.workload;

import java.util.HashSet;
import java.util.Objects;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** W6: the quality measure sees what is wrong, and only that. */
interface QualityRules extends WorkloadSubject {

  @EachVariant
  default void required_W601_figuresOfTheReferencesAreFinite(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      Figures figures = Figures.ofReferences(loaded.problem());
      Broken.unless(figures.areWhole(),
          "at least one figure with a value for the references, and of every other the reason why there is none",
          "'" + figures.inWords() + "'", "an overflow of exp(), or a division by a spread of zero");
      figures.all().stream().map(QualityFigure::reasonForNoValue).filter(Objects::nonNull)
          .forEach(reason -> Lines.requireOneLine("the reason for no value", reason));
    }
  }

  @Test
  default void required_W602_figureNamesAreUniqueCamelCase() {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      var names = new HashSet<String>();
      for (QualityFigure figure : Figures.ofReferences(loaded.problem()).all()) {
        Broken.unless(figure.name().matches("[a-z][A-Za-z0-9]*"), "figure names in camelCase",
            "'" + figure.name() + "'", "a label for people was given as name; names are columns of results");
        Broken.unless(names.add(figure.name()), "figure names to be unique", "'" + figure.name() + "' twice",
            "one figure for each member was named alike");
      }
    }
  }

  @Test
  default void required_W603_figuresHaveUnitAndDescription() {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      for (QualityFigure figure : Figures.ofReferences(loaded.problem()).all()) {
        Lines.requireOneLine("the unit of " + figure.name(), figure.unit());
        Lines.requireOneLine("the description of " + figure.name(), figure.description());
      }
    }
  }

  @Test
  default void required_W604_sameOutputsGiveTheSameFigures() {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      Figures first = Figures.ofReferences(loaded.problem());
      Figures.of(loaded.problem(), WrongOutputs.noisy(loaded.problem().references()), "noisy outputs");
      Figures again = Figures.ofReferences(loaded.problem());
      Broken.unless(first.isSameAs(again), "the same figures for the same outputs: " + first.inWords(), again.inWords(),
          "the measure keeps a state between calls, or draws random numbers without a fixed seed");
    }
  }

  @Test
  default void required_W605_assessLeavesItsArgumentAlone() {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      Matrix outputs = WrongOutputs.copy(loaded.problem().references());
      loaded.problem().quality().assess(outputs);
      SameNumbers.require("outputs", "as they were before assess()", outputs, loaded.problem().references(),
          "the outputs are sorted or rescaled in place; copy them first, for the engine uses them again");
    }
  }

  @Test
  default void required_W606_assessIsThreadSafe() throws InterruptedException {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      ConcurrentAssessment.require(loaded.problem());
    }
  }

  @EachVariant
  default void required_W607_wrongOutputsMoveAFigure(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      InferenceProblem problem = loaded.problem();
      NotApplicable.unless(problem.references().rows() > 1, "one row has no order and no spread");
      requireMoved(problem, WrongOutputs.shuffled(problem.references()), "outputs in shuffled order");
      requireMoved(problem, WrongOutputs.noisy(problem.references()), "outputs with errors as large as their spread");
    }
  }

  @EachVariant
  default void required_W608_nanIsNeverPlausible(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      InferenceProblem problem = loaded.problem();
      requireMoved(problem, WrongOutputs.withSomeNaN(problem.references()), "outputs that are NaN in every tenth row");
      Figures figures = Figures.of(problem, WrongOutputs.allNaN(problem.references()), "outputs that are all NaN");
      Broken.unless(!figures.allFinite(), "a figure that is NaN or infinite where every output is NaN",
          figures.inWords(), "comparisons with NaN are false, and Math.max or a sort put in place of them hides that");
    }
  }

  private static void requireMoved(InferenceProblem problem, Matrix wrong, String what) {
    Figures right = Figures.ofReferences(problem);
    Figures moved = Figures.of(problem, wrong, what);
    Broken.unless(!right.isSameAs(moved), "some figure to change for " + what, "the same: " + moved.inWords(),
        "a frozen measure: it was computed once at load, or does not look at the outputs row by row");
  }
}
