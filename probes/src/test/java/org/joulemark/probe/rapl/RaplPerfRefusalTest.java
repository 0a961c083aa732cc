package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64",
    disabledReason = "perf events are Linux's, and the call that of x86-64")
class RaplPerfRefusalTest {

  @TempDir
  Path folder;
  private SysfsTree tree;

  @BeforeEach
  void layOut() {
    tree = PerfTree.of(folder);
  }

  @Test
  void isNotTakenWherePowercapWasAskedFor() {
    assertThat(refusal("powercap")).contains("class/powercap has no RAPL zone");
  }

  @Test
  void aRefusalNamesEventAndCommand() throws Exception {
    String paranoia = Files.readString(Path.of("/proc/sys/kernel/perf_event_paranoid")).strip();
    Assumptions.assumeTrue(Integer.parseInt(paranoia) > 0,
        "kernel.perf_event_paranoid is " + paranoia + ", so nobody is refused: set it to 2");
    OpenedRapl.overRealEvents(tree, "perf").close();
    assertThat(refusal("powercap")).isNotBlank();
    assertThat(PerfRefusal.of(new PerfEvent("energy-pkg", 1, 0, 1), 0, 13)).isNotNull();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    String refusal;
    try (OtherUser _ = new OtherUser()) {
      refusal = refusal("perf");
    }
    assertThat(refusal).contains("power/energy-pkg/ of CPU 0 is refused")
        .contains("sudo sysctl kernel.perf_event_paranoid=0");
  }

  @Test
  void aPermissiveKernelInAContainerPointsAtTheContainer() {
    assertThat(PerfRefusal.permission("0")).contains("--cap-add PERFMON");
  }

  @Test
  void refusesAnEventThatTheKernelDoesNotKnow() {
    PerfTree.unit(tree, "events/energy-pkg", "event=0xee");

    assertThat(refusal("perf")).contains("power/energy-pkg/").contains("does not count it");
  }

  @Test
  void refusesACpuThatIsNotThere() {
    PerfTree.unit(tree, "cpumask", "0,4095");
    tree.write("devices/system/cpu/cpu4095/topology/physical_package_id", "1");

    assertThat(refusal("perf")).contains("of CPU 4095 is refused");
  }

  @Test
  void refusesJoulesOfAnotherUnit() {
    PerfTree.unit(tree, "events/energy-pkg.unit", "Calories");

    assertThat(refusal("perf")).contains("energy-pkg.unit says 'Calories' where Joules is expected");
  }

  @Test
  void refusesAScaleThatIsNoNumber() {
    PerfTree.unit(tree, "events/energy-pkg.scale", "much");

    assertThat(refusal("perf")).contains("energy-pkg.scale holds 'much'");
  }

  @Test
  void tellsWhereTheUnitIsMissing() {
    assertThat(OpenedRapl.refusal(SysfsTree.of(folder.resolve("bare"), SysfsTree.INTEL), "perf"))
        .contains("bus/event_source/devices/power is missing").contains("sudo modprobe rapl");
  }

  private String refusal(String route) {
    return OpenedRapl.refusal(tree, route);
  }
}
