package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void measuresTheKnownPowerOfARealEvent() throws InterruptedException {
    try (EnergyMeter meter = open("perf")) {
      EnergySample before = meter.read();
      Thread.sleep(500);
      EnergySample after = meter.read();

      double seconds = (after.nanoTime() - before.nanoTime()) / 1e9;
      assertThat(after.joules().getFirst() - before.joules().getFirst())
          .isCloseTo(PerfTree.PACKAGE_WATTS * seconds, within(0.05 * PerfTree.PACKAGE_WATTS));
      assertThat(after.joules().getLast() - before.joules().getLast())
          .isCloseTo(PerfTree.CORES_WATTS * seconds, within(0.05 * PerfTree.CORES_WATTS));
    }
  }

  @Test
  void namesEventsAsPowercapNamesZones() {
    try (EnergyMeter meter = open("perf")) {
      assertThat(meter.domains()).extracting(EnergyDomain::id, EnergyDomain::scope, EnergyDomain::partOf)
          .containsExactly(tuple("package-0", Scope.CPU_PACKAGE, null),
              tuple("package-0/core", Scope.CPU_CORES, "package-0"));
    }
  }

  @Test
  void psysContainsPackageAndMemory() {
    PerfTree.event(tree, "energy-ram", 4);
    PerfTree.event(tree, "energy-psys", 90);
    try (EnergyMeter meter = open("perf")) {
      assertThat(meter.domains()).extracting(EnergyDomain::id, EnergyDomain::partOf).containsExactly(
          tuple("psys", null), tuple("package-0", "psys"), tuple("package-0/core", "package-0"),
          tuple("package-0/dram", "psys"));
    }
  }

  @Test
  void isMeasuredToo() {
    try (EnergyMeter meter = open("perf")) {
      assertThat(meter.domains()).extracting(EnergyDomain::provenance).containsOnly(Provenance.MEASURED);
    }
  }

  @Test
  void isReadBeforeTheKernelLosesHalfARegister() {
    // 2^31 counts of 2^-16 J at 2 kW are 16.4 s.
    try (EnergyMeter meter = open("perf")) {
      assertThat(meter.maxReadGap().toMillis()).isEqualTo(8192);
    }
  }

  @Test
  void isTakenByItselfWherePowercapIsMasked() throws IOException {
    Path zones = Files.createDirectories(tree.sysfs().resolve("class/powercap"));
    Files.createSymbolicLink(zones.resolve("intel-rapl:0"), tree.sysfs().resolve("devices/virtual/powercap/gone"));
    try (EnergyMeter meter = open("auto")) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("package-0", "package-0/core");
    }
  }

  private EnergyMeter open(String route) {
    var probe = new RaplProbe(tree.sysfs().toString(), route);
    Support support = probe.available(settings(probe));
    Assumptions.assumeFalse(support instanceof Support.No no && no.reason().contains("perf_event_paranoid"),
        () -> "perf events are forbidden here: run the tests as root or type: sudo sysctl kernel.perf_event_paranoid=0");
    return probe.open(settings(probe));
  }

  private static Settings settings(RaplProbe probe) {
    return Settings.of(probe.settings(), Map.of());
  }
}
