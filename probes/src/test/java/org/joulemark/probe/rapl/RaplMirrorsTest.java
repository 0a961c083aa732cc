package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Scope;
import org.joulemark.probe.rapl.RaplSimulator.Register;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplMirrorsTest {

  @TempDir
  Path folder;

  @Test
  void countsAPackageThatMmioShowsAgainOnce() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = Machines.laptop(tree);

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::id).containsExactly("package-0",
        "package-0/core",
        "package-0/uncore", "package-0/dram", "psys");
  }

  @Test
  void takesMmioWhereNothingElseShowsThePackage() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = RaplSimulator.moving(
        Register.of(12, tree.zone("intel-rapl-mmio:0", "package-0", SysfsTree.RANGE)));

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::id).containsExactly("package-0");
  }

  @Test
  void countsAPackageThatEachDieMirrorsOnce() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.AMD);
    HardwareTime time = Machines.mirroredDies(tree);

    assertThat(OpenedRapl.domains(tree, time)).filteredOn(domain -> domain.scope() == Scope.CPU_PACKAGE)
        .extracting(EnergyDomain::id).containsExactly("package-0-die-0");
  }

  @Test
  void partsOfAMirrorBelongToWhatIsCounted() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.AMD);
    HardwareTime time = Machines.mirroredDies(tree);

    assertThat(OpenedRapl.domains(tree, time)).filteredOn(domain -> domain.partOf() != null)
        .extracting(EnergyDomain::id, EnergyDomain::partOf).containsExactly(
            tuple("package-0-die-0/one-core", "package-0-die-0"),
            tuple("package-0-die-1/one-core", "package-0-die-0"));
  }

  @Test
  void keepsDiesThatCountOnTheirOwnThoughTheyCountTheSamePower() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = RaplSimulator.moving(
        new Register(80, SysfsTree.RANGE, 4_000_000, List.of(tree.zone("intel-rapl:0", "package-0-die-0",
            SysfsTree.RANGE))),
        new Register(80, SysfsTree.RANGE, 9_000_000, List.of(tree.zone("intel-rapl:1", "package-0-die-1",
            SysfsTree.RANGE))));

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::id).containsExactly("package-0-die-0",
        "package-0-die-1");
  }

  @Test
  void keepsDiesThatStandStillAtTheSameCount() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    tree.zone("intel-rapl:0", "package-0-die-0", SysfsTree.RANGE);
    tree.zone("intel-rapl:1", "package-0-die-1", SysfsTree.RANGE);

    assertThat(OpenedRapl.domains(tree, HardwareTime.ofStillHardware())).extracting(EnergyDomain::id)
        .containsExactly("package-0-die-0", "package-0-die-1");
  }
}
