package org.joulemark.probe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;

/** Whether a meter over a simulator of constant power says that power, within what it states of itself. */
public final class KnownPower {

  private KnownPower() {}

  /** Reads that take long, as of a program on a busy machine, widen what the meter may have counted, and no more. */
  public static void requireAgreement(EnergyMeter meter, double watts, Duration window) throws InterruptedException {
    EnergyDomain domain = meter.domains().getFirst();
    long firstBegan = System.nanoTime();
    double first = meter.read().joules().getFirst();
    long firstEnded = System.nanoTime();
    Thread.sleep(window);
    long lastBegan = System.nanoTime();
    double last = meter.read().joules().getFirst();
    long lastEnded = System.nanoTime();
    double stated = 2 * domain.resolutionJoules() + watts * domain.updateInterval().toNanos() / 1e9;

    assertThat(last - first).isBetween(watts * (lastBegan - firstEnded) / 1e9 - stated,
        watts * (lastEnded - firstBegan) / 1e9 + stated);
  }
}
