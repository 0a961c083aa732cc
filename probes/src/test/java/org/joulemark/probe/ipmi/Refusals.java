package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;

/** What every refusal has to be: one line, without a secret. */
final class Refusals {

  private Refusals() {}

  static AbstractStringAssert<?> assertRefusal(EnergyProbe probe) {
    return assertRefusal(() -> {
      try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), Map.of()))) {
        meter.read();
      }
    });
  }

  static AbstractStringAssert<?> assertRefusal(ThrowingCallable call) {
    InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
    assertThat(refused).as("a refusal").isNotNull();
    return assertThat(refused.getMessage()).doesNotContain("\n").doesNotContain(IpmiSimulator.PASSWORD)
        .hasSizeLessThan(1000);
  }
}
