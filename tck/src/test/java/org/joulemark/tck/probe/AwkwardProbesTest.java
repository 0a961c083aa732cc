package org.joulemark.tck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.joulemark.api.Scope;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

/** Right probes of which rules without patience would think ill. */
class AwkwardProbesTest {

  @Test
  void aBmcThatUpdatesOnceASecondInWholeJoules() {
    requireNoFailure(Set.of("P302", "P402", "P503", "P602"),
        ToyCounter.of("node", Scope.NODE, 312, 1, Duration.ofSeconds(1)));
  }

  @Test
  void aCounterThatUpdatesEveryTenSeconds() {
    requireNoFailure(Set.of("P402", "P601"),
        ToyCounter.of("node", Scope.NODE, 312, 1, Duration.ofSeconds(10)));
  }

  @Test
  void twoIdleBoardsOfNearlyTheSamePower() {
    requireNoFailure(Set.of("P501", "P503"),
        ToyCounter.of("gpu-0", Scope.GPU_BOARD, 25.00, 1e-3, Duration.ofMillis(100)),
        ToyCounter.of("gpu-1", Scope.GPU_BOARD, 25.02, 1e-3, Duration.ofMillis(100)));
  }

  @Test
  void aBoardThatIsSwitchedOff() {
    requireNoFailure(Set.of("P302", "P402", "P603"),
        ToyCounter.of("gpu-0", Scope.GPU_BOARD, 0, 1e-3, Duration.ofMillis(100)));
  }

  @Test
  void aSecondPackageThatSleeps() {
    requireNoFailure(Set.of("P402", "P501", "P502", "P603"),
        ToyCounter.rapl("package-0", Scope.CPU_PACKAGE, 250, null),
        ToyCounter.rapl("package-1", Scope.CPU_PACKAGE, 0, null),
        ToyCounter.rapl("core-0", Scope.CPU_CORES, 249.9, "package-0"));
  }

  private static void requireNoFailure(Set<String> rules, ToyCounter... counters) {
    TckLauncher launcher =
        TckLauncher.ofAllRules().watchingBy(HeldTime.skipping(), Load.none())
            .only(rule -> rules.contains(rule.number()));

    assertThat(launcher.run(new ToyProbe(List.of(counters)))).isNotEmpty()
        .filteredOn(outcome -> outcome.status() == Status.FAILED).isEmpty();
  }
}
