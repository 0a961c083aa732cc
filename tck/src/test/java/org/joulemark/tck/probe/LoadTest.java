package org.joulemark.tck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.Scope;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class LoadTest {

  private final HeldTime time = HeldTime.skipping();

  @Test
  void isToldToASimulatedSourceForAsLongAsItIsWatched() {
    var machine = new ToyMachine(time, Scope.CPU_PACKAGE);

    assertThat(outcomes(machine, machine, "P402")).extracting(RuleOutcome::status).containsExactly(Status.PASSED);
    assertThat(machine.asked()).containsExactly(Load.Share.ALL_THE_TIME);
  }

  @Test
  void leavesTheMachineTwoThirdsOfTheTimeWhereCountersNeedOnlyMove() {
    var machine = new ToyMachine(time, Scope.CPU_PACKAGE);

    assertThat(outcomes(machine, machine, "P503")).extracting(RuleOutcome::status).containsExactly(Status.PASSED);
    assertThat(machine.asked()).containsExactly(Load.Share.A_THIRD);
  }

  @Test
  void takesAllOfTheTimeWhereAProcessIsCounted() {
    var machine = new ToyMachine(time, Scope.PROCESS);

    assertThat(outcomes(machine, machine, "P503")).extracting(RuleOutcome::status).containsExactly(Status.PASSED);
    assertThat(machine.asked()).containsExactly(Load.Share.ALL_THE_TIME);
  }

  @Test
  void isMissedWhereACounterMovesByNothingElse() {
    var machine = new ToyMachine(time, Scope.CPU_PACKAGE);

    assertThat(outcomes(machine, Load.none(), "P402")).singleElement()
        .satisfies(outcome -> assertThat(outcome.message()).contains("the counter does not move"));
  }

  private List<RuleOutcome> outcomes(ToyMachine machine, Load load, String rule) {
    return TckLauncher.ofAllRules().watchingBy(time, load).only(asked -> asked.number().equals(rule)).run(machine);
  }
}
