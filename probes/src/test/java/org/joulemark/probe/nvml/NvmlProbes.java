package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.time.HeldTime;

/** Opens the probe on a library. */
final class NvmlProbes {

  private NvmlProbes() {}

  static EnergyMeter open(FakeNvml fake, Map<String, String> given) throws InterruptedException {
    return open(fake.library().toString(), given, fake.time());
  }

  static EnergyMeter open(FakeNvml fake) throws InterruptedException {
    return open(fake, Map.of());
  }

  private static EnergyMeter open(String library, Map<String, String> given, TimeSource time)
      throws InterruptedException {
    var probe = new NvmlProbe(library);
    return probe.open(Settings.of(probe.settings(), given), time);
  }

  /** What the user is told of a machine that lacks something. */
  static String refusal(FakeNvml fake, Map<String, String> given) {
    return catchThrowableOfType(EnergySourceException.class, () -> open(fake, given).close()).getMessage();
  }

  static String refusal(FakeNvml fake) {
    return refusal(fake, Map.of());
  }

  static String refusal(String library) {
    return catchThrowableOfType(EnergySourceException.class,
        () -> open(library, Map.of(), HeldTime.skipping()).close()).getMessage();
  }

  static String refusal(Path library) {
    return refusal(library.toString());
  }

  /** What the user is told of settings that are of no use anywhere, here on a machine without a driver. */
  static String mistake(Map<String, String> given) {
    return catchThrowableOfType(InvalidInputException.class,
        () -> open("libjoulemark-nobody-has-this.so.1", given, HeldTime.skipping()).close()).getMessage();
  }
}
