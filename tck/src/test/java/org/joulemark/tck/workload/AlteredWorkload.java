package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Problem;
import org.joulemark.api.QualityMeasure;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.jspecify.annotations.Nullable;

/** The toy with one of its answers replaced. */
record AlteredWorkload(
    String id,
    String description,
    List<SettingDeclaration> settings,
    @Nullable String sizeSetting,
    Function<Settings, Support> availability,
    BiFunction<Settings, Arena, Problem> loading)
    implements
    Workload {

  static final ToyWorkload TOY = new ToyWorkload();

  static AlteredWorkload toy() {
    return new AlteredWorkload(TOY.id(), TOY.description(), TOY.settings(), TOY.sizeSetting(), TOY::available,
        TOY::load);
  }

  static AlteredWorkload withId(String id) {
    return new AlteredWorkload(id, TOY.description(), TOY.settings(), TOY.sizeSetting(), TOY::available, TOY::load);
  }

  static AlteredWorkload withDescription(String text) {
    return new AlteredWorkload(TOY.id(), text, TOY.settings(), TOY.sizeSetting(), TOY::available, TOY::load);
  }

  static AlteredWorkload withSettings(List<SettingDeclaration> declared) {
    return new AlteredWorkload(TOY.id(), TOY.description(), declared, TOY.sizeSetting(), TOY::available, TOY::load);
  }

  static AlteredWorkload withSizeSetting(String name) {
    return new AlteredWorkload(TOY.id(), TOY.description(), TOY.settings(), name, TOY::available, TOY::load);
  }

  static AlteredWorkload withAvailability(Function<Settings, Support> available) {
    return new AlteredWorkload(TOY.id(), TOY.description(), TOY.settings(), TOY.sizeSetting(), available, TOY::load);
  }

  /** Says yes to all settings, as a workload does that looks at nothing. */
  static AlteredWorkload withLoading(BiFunction<Settings, Arena, Problem> load) {
    return new AlteredWorkload(TOY.id(), TOY.description(), TOY.settings(), TOY.sizeSetting(), _ -> Support.yes(),
        load);
  }

  static AlteredWorkload withProblem(UnaryOperator<InferenceProblem> alteration) {
    return withLoading((settings, arena) -> alteration.apply((InferenceProblem) TOY.load(settings, arena)));
  }

  /** The measure is asked only after the right one was made, and may wrap it. */
  static AlteredWorkload withQuality(UnaryOperator<QualityMeasure> alteration) {
    return withProblem(problem -> AlteredProblem.quality(problem, alteration.apply(problem.quality())));
  }

  @Override
  public Support available(Settings given) {
    return availability.apply(given);
  }

  @Override
  public Problem load(Settings given, Arena arena) {
    return loading.apply(given, arena);
  }
}
