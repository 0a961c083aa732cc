package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.HashSet;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Member;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;

/** W2: the problem that is loaded. */
interface LoadingRules extends WorkloadSubject {

  @EachVariant
  default void required_W201_everyVariantLoadsOrIsRefused(SettingVariant variant) {
    Settings settings = variant.settingsOf(workload());
    Support answer = Availability.answer(workload()::available, settings);
    try (var arena = Arena.ofShared()) {
      workload().load(settings, arena);
    } catch (InvalidInputException refused) {
      Lines.requireOneLine("the refusal by load()", refused.getMessage());
      Broken.unless(answer instanceof Support.No, "load() to work where available() says yes",
          "InvalidInputException: " + refused.getMessage(), "available() does not look at what load() needs");
    } catch (RuntimeException thrown) {
      throw Broken.because("load(" + settings + ") to give a problem or an InvalidInputException",
          thrown.toString(), "a combination of settings is not checked before it is used");
    }
  }

  @EachVariant
  default void required_W202_loadIsDeterministic(SettingVariant variant) {
    try (var first = LoadedProblem.of(this, variant); var second = LoadedProblem.of(this, variant)) {
      SameProblem.require(first.problem(), second.problem());
    }
  }

  @EachVariant
  default void required_W203_everyMatrixBelongsToTheArena(SettingVariant variant) {
    LoadedProblem loaded = LoadedProblem.of(this, variant);
    loaded.close();
    for (NamedMatrix named : NamedMatrix.of(loaded.problem())) {
      Broken.unless(!named.matrix().segment().scope().isAlive(),
          "nothing of the problem to be accessible once the arena given to load() is closed",
          named.name() + " (" + named.matrix().segment().byteSize() + " bytes) still is",
          "it was allocated in an arena of the workload's own, in Arena.global() or on the heap, and is never freed");
    }
  }

  @EachVariant
  default void required_W204_inputsAreFloat64(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      ElementType type = loaded.problem().inputs().elementType();
      Broken.unless(type == ElementType.FLOAT64, "inputs as FLOAT64", type.toString(),
          "inputs were stored as a backend likes them; each backend converts for itself");
    }
  }

  @EachVariant
  default void required_W205_inputsAndWeightsAreFinite(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      NamedMatrix.of(loaded.problem()).forEach(named -> Numbers.requireAll(named, Double::isFinite, "finite numbers",
          "a missing value in a file was read as NaN, or an overflow while scaling"));
    }
  }

  @EachVariant
  default void required_W206_spinInputsArePlusOrMinusOne(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      boolean spins =
          loaded.problem().members().stream().anyMatch(member -> member.network().inputKind() == InputKind.SPIN);
      NotApplicable.unless(spins, "no member declares inputKind SPIN");
      Numbers.requireAll(new NamedMatrix("inputs", loaded.problem().inputs()), value -> value == 1 || value == -1,
          "+1 or -1 where a member declares inputKind SPIN", "bits 0 and 1 were not turned into spins -1 and +1");
    }
  }

  @EachVariant
  default void required_W207_memberNamesAreUnique(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      var names = new HashSet<String>();
      for (Member member : loaded.problem().members()) {
        Broken.unless(!member.name().isBlank() && names.add(member.name()), "member names unique and not blank",
            "'" + member.name() + "' for more than one member, or blank",
            "every member was named after the workload; result rows could not tell them apart");
      }
    }
  }
}
