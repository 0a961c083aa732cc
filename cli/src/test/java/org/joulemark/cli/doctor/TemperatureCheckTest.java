package org.joulemark.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemperatureCheckTest {

  @TempDir
  private Path folder;

  private SysfsTree machine() {
    return new SysfsTree(folder);
  }

  @Test
  void namesTheHottestOfAllZonesAndSensors() {
    assertThat(
        TemperatureCheck.find(
            machine().file("class/thermal/thermal_zone0/type", "acpitz")
                .file("class/thermal/thermal_zone0/temp", "27800")
                .file("class/hwmon/hwmon3/name", "coretemp").file("class/hwmon/hwmon3/temp1_input", "51000")
                .file("class/hwmon/hwmon3/temp1_label", "Package id 0").sysfs()))
        .isEqualTo(Finding.good("temperature", "at most 51 C at Package id 0"));
  }

  @Test
  void warnsOfAProcessorThatIsHotAlready() {
    Finding finding =
        TemperatureCheck.find(
            machine().file("class/thermal/thermal_zone10/type", "x86_pkg_temp")
                .file("class/thermal/thermal_zone10/temp", "91000").sysfs());
    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.WARNING);
    assertThat(finding.detail()).isEqualTo("91 C at x86_pkg_temp");
    assertThat(finding.cure()).contains("let it cool");
  }

  @Test
  void doesNotTakeAHotDriveForAProcessor() {
    assertThat(
        TemperatureCheck.find(
            machine().file("class/hwmon/hwmon0/name", "nvme").file("class/hwmon/hwmon0/temp1_input", "85000").sysfs())
            .detail())
        .startsWith("unknown");
  }

  @Test
  void believesNoSensorThatIsSwitchedOff() {
    assertThat(
        TemperatureCheck.find(
            machine().file("class/thermal/thermal_zone0/type", "iwlwifi_1")
                .file("class/thermal/thermal_zone0/temp", "-274000").sysfs())
            .detail())
        .startsWith("unknown");
  }

  @Test
  void believesNoSensorThatSaysNoNumber() {
    assertThat(
        TemperatureCheck.find(machine().file("class/thermal/thermal_zone0/temp", "hot").sysfs()).detail())
        .startsWith("unknown");
  }
}
