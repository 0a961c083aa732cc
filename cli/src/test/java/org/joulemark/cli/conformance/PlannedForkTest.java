package org.joulemark.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.joulemark.cli.fixture.FlaggedChip;
import org.joulemark.cli.fixture.ToyMeter;
import org.junit.jupiter.api.Test;

/** How many JVMs a plugin is tested in. */
final class PlannedForkTest {

  @Test
  void settingsThatAskForTheSameFlagsShareOneAndABrokenAnswerIsLeftToTheRules() {
    assertThat(PlannedFork.of(new FlaggedChip())).containsExactly(
        new PlannedFork(List.of(), List.of(Map.of(), Map.of("kernel", "same"), Map.of("kernel", "broken"))),
        new PlannedFork(List.of(FlaggedChip.FLAG), List.of(Map.of("kernel", "fancy"))));
  }

  @Test
  void aPluginThatCannotAskForFlagsHasOne() {
    assertThat(PlannedFork.of(new ToyMeter())).containsExactly(new PlannedFork(List.of(), List.of(Map.of())));
  }
}
