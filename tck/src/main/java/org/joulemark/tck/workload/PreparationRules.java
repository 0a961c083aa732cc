package org.joulemark.tck.workload;

import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Progress;
import org.joulemark.api.Settings;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** W9: workloads that have something to prepare. */
interface PreparationRules extends WorkloadSubject {

  @Test
  default void optional_W901_preparationIsDoneOnceAndChangesNothing() throws InterruptedException {
    preparing();
    try (var before = LoadedProblem.of(this, SettingVariant.defaults())) {
      var first = WatchedWork.toTheEnd(this::prepare);
      NotApplicable.unless(first.isWhole(),
          "preparation takes more than " + WatchedWork.PATIENCE.toSeconds() + " s");
      Broken.unless(first.thrown() == null, "a workload that loads to be prepared", String.valueOf(first.thrown()),
          "prepare() asks for more than load() needs");
      var second = WatchedWork.toTheEnd(this::prepare);
      Broken.unless(second.steps() == 0 && second.thrown() == null, "no step of a preparation that was done before",
          second.steps() + " steps, then " + second.thrown(),
          "what is made is not kept, or not found again; load() runs in another JVM and would make it once more");
      try (var after = LoadedProblem.of(this, SettingVariant.defaults())) {
        SameProblem.require(before.problem(), after.problem());
      }
    }
  }

  @Test
  default void optional_W902_interruptedPreparationEnds() throws InterruptedException {
    preparing();
    var run = WatchedWork.interruptedBeforehand(this::prepare);
    Broken.unless(run.hasEnded(),
        "preparation to end within " + WatchedWork.PATIENCE.toSeconds() + " s of an interrupt",
        "it goes on", "the interrupt flag is never looked at");
    boolean hadNothingToDo = run.thrown() == null && run.steps() == 0;
    Broken.unless(hadNothingToDo || run.thrown() instanceof InterruptedException,
        "InterruptedException, or no step where nothing is left to do", run.steps() + " steps, then " + run.thrown(),
        "the interrupt is swallowed or wrapped");
  }

  private void prepare(Progress progress) throws InterruptedException {
    preparing().prepare(defaultSettings(), progress);
  }

  private Settings defaultSettings() {
    return SettingVariant.defaults().settingsOf(workload());
  }

  private PreparingWorkload preparing() {
    if (workload() instanceof PreparingWorkload preparing) {
      return preparing;
    }
    throw NotApplicable.because("the workload is not a PreparingWorkload");
  }
}
