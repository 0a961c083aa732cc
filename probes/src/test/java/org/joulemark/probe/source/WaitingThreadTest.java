package org.joulemark.probe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

/** A scheduler may keep a thread waiting for long between the reading of a counter and that of the clock. */
class WaitingThreadTest {

  private final HeldTime time = HeldTime.still();
  private Duration wait = Duration.ofMillis(200);

  @Test
  void isNoCounterThatJumped() throws InterruptedException {
    var domain =
        new EnergyDomain("package-0", Scope.CPU_PACKAGE, Provenance.MEASURED, 1e-3, Duration.ofMillis(1), 0, null);
    var joules = new CountedJoules(domain, this::countAndWait, new CounterScale(1e-9, 0, 2), time);

    wait = Duration.ZERO;

    assertThat(joules.joules()).isEqualTo(0.2);
  }

  /** One watt: a count for each nanosecond. */
  private long countAndWait() {
    long count = time.nanoTime();
    time.advance(wait);
    return count;
  }
}
