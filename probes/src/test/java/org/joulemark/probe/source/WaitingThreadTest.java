package org.joulemark.probe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.Test;

/** A scheduler may keep a thread waiting for long between the reading of a counter and that of the clock. */
class WaitingThreadTest {

  private final AtomicLong nanos = new AtomicLong();
  private long waitNanos = 200_000_000;

  @Test
  void isNoCounterThatJumped() {
    var domain =
        new EnergyDomain("package-0", Scope.CPU_PACKAGE, Provenance.MEASURED, 1e-3, Duration.ofMillis(1), 0, null);
    var joules = new CountedJoules(domain, this::countAndWait, new CounterScale(1e-9, 0, 2), nanos::get);

    waitNanos = 0;

    assertThat(joules.joules()).isEqualTo(0.2);
  }

  /** One watt: a count for each nanosecond. */
  private long countAndWait() {
    return nanos.getAndAdd(waitNanos);
  }
}
