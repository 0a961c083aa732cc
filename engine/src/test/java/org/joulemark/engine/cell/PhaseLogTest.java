package org.joulemark.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.engine.results.PhaseRecord;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class PhaseLogTest {

  private final HeldTime time = HeldTime.skipping();
  private final List<PhaseStart> told = new ArrayList<>();
  private final PhaseLog phases = new PhaseLog(time, told::add);

  @Test
  void aPhaseEndsWhereTheNextBegins() {
    phases.enter("load");
    time.advance(Duration.ofMillis(250));
    phases.enter("compile");
    time.advance(Duration.ofMillis(750));

    assertThat(phases.all())
        .containsExactly(
            new PhaseRecord("load", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.250Z", 0, 250_000_000),
            new PhaseRecord("compile", "2026-01-01T00:00:00.250Z", "2026-01-01T00:00:01Z", 250_000_000, 1_000_000_000));
  }

  @Test
  void aPhaseIsToldOfWhenItBegins() {
    phases.enter("load");

    assertThat(told).containsExactly(new PhaseStart("load", time.now(), 0));
  }

  @Test
  void aCellThatEndsBeforeItsFirstPhaseHasNone() {
    assertThat(phases.all()).isEmpty();
  }
}
