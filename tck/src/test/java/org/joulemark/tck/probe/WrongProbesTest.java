package org.joulemark.tck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.plugin.Judgement;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alone, for rules watch the threads and descriptors of the whole JVM. */
@Isolated
@Tag("slow")
class WrongProbesTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void isCaughtByItsRule(ProbeMutant mutant) {
    Judgement.requireCaught(mutant, TckLauncher.ofAllRules().watchingBy(HeldTime.skipping(), Load.none()));
  }

  /** On this machine's own clock, which such a probe asks. */
  @Test
  void theClockOfTheJvmIsFoundOutWhereRulesGoByItToo() {
    Judgement.requireCaught(ProbeMutant.CLOCK_OF_THE_JVM, TckLauncher.ofAllRules());
  }

  @Test
  void noRuleIsWithoutAMutant() throws IOException {
    Judgement.keepTable("probes", ProbeMutant.values());

    assertThat(Judgement.withoutMutant(ProbeTck.class, ProbeMutant.values())).isEmpty();
  }
}
