package org.joulemark.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrequencyCheckTest {

  private static final String PROCESSORS = "devices/system/cpu/";

  @TempDir
  private Path folder;

  private SysfsTree machine() {
    return new SysfsTree(folder);
  }

  private static Finding governor(SysfsTree machine) {
    return FrequencyCheck.find(machine.sysfs()).getFirst();
  }

  private static Finding turbo(SysfsTree machine) {
    return FrequencyCheck.find(machine.sysfs()).getLast();
  }

  @Test
  void findsNoFaultInTheGovernorForPerformance() {
    assertThat(governor(machine().file(PROCESSORS + "cpu0/cpufreq/scaling_governor", "performance")))
        .isEqualTo(Finding.good("frequency governor", "performance"));
  }

  @Test
  void warnsWhereOneProcessorHasAnotherGovernor() {
    Finding finding =
        governor(
            machine().file(PROCESSORS + "cpu0/cpufreq/scaling_governor", "performance")
                .file(PROCESSORS + "cpu11/cpufreq/scaling_governor", "powersave"));
    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.WARNING);
    assertThat(finding.detail()).isEqualTo("performance and powersave");
    assertThat(finding.cure()).contains("cpupower frequency-set -g performance");
  }

  @Test
  void saysThatAGovernorIsUnknown() {
    Finding finding = governor(machine().file(PROCESSORS + "cpufreq/unrelated", "1"));
    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.NOTE);
    assertThat(finding.detail()).startsWith("unknown");
  }

  @Test
  void switchesTurboOffByTheFileOfIntel() {
    Finding finding = turbo(machine().file(PROCESSORS + "intel_pstate/no_turbo", "0"));
    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.WARNING);
    assertThat(finding.cure()).contains("echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo");
  }

  @Test
  void switchesTurboOffByTheFileOfAllOthers() {
    Finding finding = turbo(machine().file(PROCESSORS + "cpufreq/boost", "1"));
    assertThat(finding.cure()).contains("echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost");
  }

  @Test
  void findsTurboOff() {
    assertThat(turbo(machine().file(PROCESSORS + "intel_pstate/no_turbo", "1")))
        .isEqualTo(Finding.good("turbo", "off"));
  }

  @Test
  void saysThatTurboIsUnknown() {
    assertThat(turbo(machine()).detail()).startsWith("unknown");
  }
}
