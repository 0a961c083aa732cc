package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.probe.rapl.RaplSimulator.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplMirrorsTest {

  @TempDir
  Path folder;

  @Test
  void countsAPackageThatMmioShowsAgainOnce() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    try (RaplSimulator _ = Machines.laptop(tree)) {
      assertThat(domains(tree)).extracting(EnergyDomain::id).containsExactly("package-0", "package-0/core",
          "package-0/uncore", "package-0/dram", "psys");
    }
  }

  @Test
  void takesMmioWhereNothingElseShowsThePackage() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    try (RaplSimulator _ = new RaplSimulator(
        Register.of(12, tree.zone("intel-rapl-mmio:0", "package-0", SysfsTree.RANGE)))) {
      assertThat(domains(tree)).extracting(EnergyDomain::id).containsExactly("package-0");
    }
  }

  @Test
  void countsAPackageThatEachDieMirrorsOnce() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.AMD);
    try (RaplSimulator _ = Machines.mirroredDies(tree)) {
      assertThat(domains(tree)).filteredOn(domain -> domain.scope() == Scope.CPU_PACKAGE)
          .extracting(EnergyDomain::id).containsExactly("package-0-die-0");
    }
  }

  @Test
  void partsOfAMirrorBelongToWhatIsCounted() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.AMD);
    try (RaplSimulator _ = Machines.mirroredDies(tree)) {
      assertThat(domains(tree)).filteredOn(domain -> domain.partOf() != null)
          .extracting(EnergyDomain::id, EnergyDomain::partOf).containsExactly(
              tuple("package-0-die-0/one-core", "package-0-die-0"),
              tuple("package-0-die-1/one-core", "package-0-die-0"));
    }
  }

  @Test
  void keepsDiesThatCountOnTheirOwnThoughTheyCountTheSamePower() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    try (RaplSimulator _ = new RaplSimulator(
        new Register(80, SysfsTree.RANGE, 4_000_000, List.of(tree.zone("intel-rapl:0", "package-0-die-0",
            SysfsTree.RANGE))),
        new Register(80, SysfsTree.RANGE, 9_000_000, List.of(tree.zone("intel-rapl:1", "package-0-die-1",
            SysfsTree.RANGE))))) {
      assertThat(domains(tree)).extracting(EnergyDomain::id).containsExactly("package-0-die-0", "package-0-die-1");
    }
  }

  @Test
  void keepsDiesThatStandStillAtTheSameCount() {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    tree.zone("intel-rapl:0", "package-0-die-0", SysfsTree.RANGE);
    tree.zone("intel-rapl:1", "package-0-die-1", SysfsTree.RANGE);

    assertThat(domains(tree)).extracting(EnergyDomain::id).containsExactly("package-0-die-0", "package-0-die-1");
  }

  private static List<EnergyDomain> domains(SysfsTree tree) {
    var probe = new RaplProbe(tree.sysfs().toString(), "powercap");
    try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), Map.of()))) {
      return meter.domains();
    }
  }
}
