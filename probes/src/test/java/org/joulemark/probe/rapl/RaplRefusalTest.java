package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ServiceLoader;
import org.joulemark.api.EnergyProbe;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "RAPL is read through Linux")
class RaplRefusalTest {

  @TempDir
  Path folder;

  @Test
  void isFoundAsAnEnergyProbe() {
    assertThat(ServiceLoader.load(EnergyProbe.class)).extracting(EnergyProbe::id).contains("rapl");
  }

  @Test
  void tellsAVirtualMachine() {
    assertThat(OpenedRapl.refusal(SysfsTree.of(folder, SysfsTree.VIRTUAL), "powercap"))
        .contains("class/powercap has no RAPL zone")
        .contains("virtual machine").contains("measure on the host");
  }

  @Test
  void tellsHowToLoadTheDriver() {
    assertThat(OpenedRapl.refusal(SysfsTree.of(folder, SysfsTree.INTEL), "powercap"))
        .contains("type: sudo modprobe intel_rapl_msr");
  }

  @Test
  void tellsAContainerWhereToLoadTheDriver() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    tree.write("../.dockerenv", "");

    assertThat(OpenedRapl.refusal(tree, "powercap")).contains("on its host: sudo modprobe intel_rapl_msr");
  }

  @Test
  void tellsAContainerThatMasksPowercap() throws IOException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    Path zones = Files.createDirectories(tree.sysfs().resolve("class/powercap"));
    Files.createSymbolicLink(zones.resolve("intel-rapl:0"),
        tree.sysfs().resolve("devices/virtual/powercap/intel-rapl/intel-rapl:0"));

    assertThat(OpenedRapl.refusal(tree, "powercap")).contains("devices/virtual/powercap")
        .contains("docker run --security-opt systempaths=unconfined");
  }

  @Test
  void tellsWhichFileMayNotBeReadAndWhatToType() throws Exception {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE);
    loadClasses(tree);
    openToAll();
    Files.setPosixFilePermissions(energy, PosixFilePermissions.fromString("---------"));

    String refusal;
    try (OtherUser _ = new OtherUser()) {
      refusal = OpenedRapl.refusal(tree, "powercap");
    }
    assertThat(refusal).contains("intel-rapl:0/energy_uj may be read by root only (CVE-2020-8694)")
        .contains("class/powercap/*/energy_uj && sudo chmod g+r").contains("/etc/udev/rules.d/70-rapl.rules")
        .doesNotContain("\n");
  }

  /** As another user the thread may not be able to read the classes of this project. */
  private static void loadClasses(SysfsTree tree) throws InterruptedException {
    OpenedRapl.over(tree, HardwareTime.ofStillHardware()).close();
    assertThat(OpenedRapl.refusal(SysfsTree.of(tree.sysfs().resolve("bare"), SysfsTree.INTEL), "powercap"))
        .isNotBlank();
    assertThat(PermissionRemedy.line(tree.sysfs())).isNotBlank();
  }

  /** JUnit's folder is its owner's alone. */
  private void openToAll() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void tellsWhichFileFails() throws IOException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE);
    Files.delete(energy);
    Files.createDirectory(energy);

    assertThat(OpenedRapl.refusal(tree, "powercap")).contains("intel-rapl:0/energy_uj cannot be read")
        .contains("dmesg");
  }

  @Test
  void refusesZonesThatCountNothing() throws IOException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    Files.delete(tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE));

    assertThat(OpenedRapl.refusal(tree, "powercap")).contains("has a file energy_uj");
  }

  @Test
  void tellsWhyNeitherRouteWorks() {
    assertThat(OpenedRapl.refusal(SysfsTree.of(folder, SysfsTree.VIRTUAL), "auto")).contains("powercap: ")
        .contains("perf: ")
        .hasSizeLessThan(1000).doesNotContain("\n");
  }

  @Test
  void bothReasonsTogetherFitALine() {
    String longest = PermissionRemedy.line(Path.of("/sys/class/powercap/intel-rapl:0:0/energy_uj"))
        + PerfRefusal.of(new PerfEvent("energy-cores", 1, 1, 1), 100, 13).getMessage();

    assertThat(longest).hasSizeLessThan(930);
  }
}
