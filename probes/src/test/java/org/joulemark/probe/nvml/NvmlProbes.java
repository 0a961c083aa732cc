package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;

/** Opens the probe on a library. */
final class NvmlProbes {

  private NvmlProbes() {}

  static EnergyMeter open(FakeNvml fake, Map<String, String> given) {
    var probe = new NvmlProbe(fake.library().toString());
    return probe.open(Settings.of(probe.settings(), given));
  }

  static EnergyMeter open(FakeNvml fake) {
    return open(fake, Map.of());
  }

  /** What the user is told. */
  static String refusal(String library, Map<String, String> given) {
    var probe = new NvmlProbe(library);
    Settings settings = Settings.of(probe.settings(), given);
    return catchThrowableOfType(InvalidInputException.class, () -> probe.open(settings).close()).getMessage();
  }

  static String refusal(FakeNvml fake, Map<String, String> given) {
    return refusal(fake.library().toString(), given);
  }

  static String refusal(FakeNvml fake) {
    return refusal(fake, Map.of());
  }

  static String refusal(Path library) {
    return refusal(library.toString(), Map.of());
  }
}
