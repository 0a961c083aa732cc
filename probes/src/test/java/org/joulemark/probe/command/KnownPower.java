package org.joulemark.probe.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.joulemark.api.EnergyMeter;

/** Whether a meter over a simulator of constant power says that power. */
public final class KnownPower {

  private KnownPower() {}

  /**
   * To within one step of the counter.
   *
   * @param window a whole number of the simulator's updates
   */
  public static void requireAgreement(EnergyMeter meter, double watts, Duration window, ProbeTime time)
      throws InterruptedException {
    double first = meter.read().joules().getFirst();
    time.advance(window);
    double last = meter.read().joules().getFirst();

    assertThat(last - first).isCloseTo(watts * window.toNanos() / 1e9,
        within(meter.domains().getFirst().resolutionJoules()));
  }
}
