package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Over events that the kernel really counts, and so by its clock. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64",
    disabledReason = "perf events are Linux's, and the call that of x86-64")
class RaplPerfTest {

  @TempDir
  Path folder;
  private SysfsTree tree;

  @BeforeEach
  void layOut() {
    tree = PerfTree.of(folder);
  }

  /** The same clock of the same CPU is read by an event of the test's own, before and after each reading of the meter. */
  @Test
  void countsWhatTheKernelItselfCountsMeanwhile() throws InterruptedException {
    try (EnergyMeter meter = OpenedRapl.overRealEvents(tree, "perf"); var kernel = new PerfSystemCalls()) {
      int cpuClock = kernel.open(new PerfEvent("cpu-clock", PerfTree.SOFTWARE, PerfTree.CPU_CLOCK, 1e-9), 0);
      long outerFrom = kernel.count(cpuClock, "cpu-clock");
      EnergySample before = meter.read();
      long innerFrom = kernel.count(cpuClock, "cpu-clock");
      long innerTo = innerFrom;
      while (innerTo - innerFrom < 20_000_000) {
        innerTo = kernel.count(cpuClock, "cpu-clock");
      }
      EnergySample after = meter.read();
      double least = (innerTo - innerFrom) / 1e9;
      double most = (kernel.count(cpuClock, "cpu-clock") - outerFrom) / 1e9;

      assertThat(after.joules().getFirst() - before.joules().getFirst())
          .isBetween(PerfTree.PACKAGE_WATTS * least, PerfTree.PACKAGE_WATTS * most);
      assertThat(after.joules().getLast() - before.joules().getLast())
          .isBetween(PerfTree.CORES_WATTS * least, PerfTree.CORES_WATTS * most);
    }
  }

  @Test
  void namesEventsAsPowercapNamesZones() throws InterruptedException {
    try (EnergyMeter meter = OpenedRapl.overRealEvents(tree, "perf")) {
      assertThat(meter.domains()).extracting(EnergyDomain::id, EnergyDomain::scope, EnergyDomain::partOf)
          .containsExactly(tuple("package-0", Scope.CPU_PACKAGE, null),
              tuple("package-0/core", Scope.CPU_CORES, "package-0"));
    }
  }

  @Test
  void psysContainsPackageAndMemory() throws InterruptedException {
    PerfTree.event(tree, "energy-ram", 4);
    PerfTree.event(tree, "energy-psys", 90);
    try (EnergyMeter meter = OpenedRapl.overRealEvents(tree, "perf")) {
      assertThat(meter.domains()).extracting(EnergyDomain::id, EnergyDomain::partOf).containsExactly(
          tuple("psys", null), tuple("package-0", "psys"), tuple("package-0/core", "package-0"),
          tuple("package-0/dram", "psys"));
    }
  }

  @Test
  void isMeasuredToo() throws InterruptedException {
    try (EnergyMeter meter = OpenedRapl.overRealEvents(tree, "perf")) {
      assertThat(meter.domains()).extracting(EnergyDomain::provenance).containsOnly(Provenance.MEASURED);
    }
  }

  @Test
  void isReadBeforeTheKernelLosesHalfARegister() throws InterruptedException {
    // 2^31 counts of 2^-16 J at 2 kW are 16.4 s.
    try (EnergyMeter meter = OpenedRapl.overRealEvents(tree, "perf")) {
      assertThat(meter.maxReadGap().toMillis()).isEqualTo(8192);
    }
  }

  @Test
  void isTakenByItselfWherePowercapIsMasked() throws IOException, InterruptedException {
    Path zones = Files.createDirectories(tree.sysfs().resolve("class/powercap"));
    Files.createSymbolicLink(zones.resolve("intel-rapl:0"), tree.sysfs().resolve("devices/virtual/powercap/gone"));
    try (EnergyMeter meter = OpenedRapl.overRealEvents(tree, "auto")) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("package-0", "package-0/core");
    }
  }
}
