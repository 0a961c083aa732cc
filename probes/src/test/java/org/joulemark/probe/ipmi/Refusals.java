package org.joulemark.probe.ipmi;

import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.Refusal;

/** What every refusal has to be: one line, without a secret. */
final class Refusals {

  private Refusals() {}

  static AbstractStringAssert<?> assertRefusal(EnergyProbe probe, TimeSource time) {
    return assertRefusal(() -> tryOut(probe, time));
  }

  static AbstractStringAssert<?> assertRefusal(ThrowingCallable call) {
    return secretive(Refusal.assertLacking(call));
  }

  static AbstractStringAssert<?> assertMistake(EnergyProbe probe, TimeSource time) {
    return secretive(Refusal.assertMistake(() -> tryOut(probe, time)));
  }

  private static void tryOut(EnergyProbe probe, TimeSource time) throws InterruptedException {
    try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), Map.of()), time)) {
      meter.read();
    }
  }

  private static AbstractStringAssert<?> secretive(AbstractStringAssert<?> message) {
    return message.doesNotContain(IpmiSimulator.PASSWORD).hasSizeLessThan(1000);
  }
}
