package org.joulemark.cli.doctor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether the processors keep to one clock frequency. */
final class FrequencyCheck {

  private static final String PROCESSORS = "devices/system/cpu";
  private static final String NO_TURBO = PROCESSORS + "/intel_pstate/no_turbo";
  private static final String BOOST = PROCESSORS + "/cpufreq/boost";
  private static final String UNKNOWN = "unknown; the kernel tells nothing of it here";

  private FrequencyCheck() {}

  static List<Finding> find(Sysfs sysfs) {
    return List.of(governor(sysfs), turbo(sysfs));
  }

  private static Finding governor(Sysfs sysfs) {
    String subject = "frequency governor";
    List<String> governors =
        sysfs.children(PROCESSORS, "cpu\\d+")
            .stream()
            .map(processor -> Sysfs.line(processor.resolve("cpufreq/scaling_governor")))
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList();
    if (governors.isEmpty()) {
      return Finding.note(subject, UNKNOWN);
    }
    return governors.equals(List.of("performance"))
        ? Finding.good(subject, "performance")
        : Finding.warning(
            subject,
            String.join(" and ", governors),
            "clock frequency may wander; run: sudo cpupower frequency-set -g performance");
  }

  private static Finding turbo(Sysfs sysfs) {
    Optional<String> noTurbo = sysfs.line(NO_TURBO);
    return noTurbo.isPresent()
        ? turbo(noTurbo.get(), "0", "1", NO_TURBO)
        : turbo(sysfs.line(BOOST).orElse(""), "1", "0", BOOST);
  }

  private static Finding turbo(String state, String on, String off, String file) {
    String subject = "turbo";
    if (Objects.equals(state, off)) {
      return Finding.good(subject, "off");
    }
    return Objects.equals(state, on)
        ? Finding.warning(
            subject,
            "on",
            "clock frequency and power then depend on temperature and on how many cores are busy; run: echo " + off
                + " | sudo tee /sys/" + file)
        : Finding.note(subject, UNKNOWN);
  }
}
