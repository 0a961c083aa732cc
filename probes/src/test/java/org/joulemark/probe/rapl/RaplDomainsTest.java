package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.probe.rapl.RaplSimulator.Register;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplDomainsTest {

  @TempDir
  Path folder;

  @Test
  void namesZonesByTheirNamesAndNotByTheirIndex() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = Machines.twoSockets(tree);

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::id).containsExactly("package-1",
        "package-1/core",
        "package-1/dram", "package-0", "package-0/dram", "package-0/core");
  }

  @Test
  void coresArePartOfTheirPackageAndMemoryIsNot() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = Machines.twoSockets(tree);

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::scope, EnergyDomain::partOf).containsExactly(
        tuple(Scope.CPU_PACKAGE, null),
        tuple(Scope.CPU_CORES, "package-1"),
        tuple(Scope.DRAM, null),
        tuple(Scope.CPU_PACKAGE, null),
        tuple(Scope.DRAM, null),
        tuple(Scope.CPU_CORES, "package-0"));
  }

  @Test
  void everyDomainIsCountedByAMeterOfTheHardware() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = Machines.twoSockets(tree);

    assertThat(OpenedRapl.domains(tree, time)).allSatisfy(domain -> {
      assertThat(domain.provenance()).isEqualTo(Provenance.MEASURED);
      assertThat(domain.reading()).isEqualTo(EnergyReading.COUNTED);
    });
  }

  @Test
  void psysContainsPackageAndMemory() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = Machines.laptop(tree);

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::partOf).containsExactly("psys", "package-0",
        "package-0",
        "psys", null);
  }

  @Test
  void doesNotPassOffOneCoreOfAmdAsAllCores() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.AMD);
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE);
    tree.zone("intel-rapl:0:0", "core", SysfsTree.RANGE);

    assertThat(OpenedRapl.domains(tree, HardwareTime.ofStillHardware()).getLast()).satisfies(core -> {
      assertThat(core.id()).isEqualTo("package-0/one-core");
      assertThat(core.scope()).isEqualTo(Scope.RAIL);
      assertThat(core.partOf()).isEqualTo("package-0");
    });
  }

  @Test
  void reportsAZoneOfUnknownName() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE);
    tree.zone("intel-rapl:0:0", "photonics", SysfsTree.RANGE);
    tree.zone("intel-rapl:1", "backplane", SysfsTree.RANGE);

    assertThat(OpenedRapl.domains(tree, HardwareTime.ofStillHardware()))
        .filteredOn(domain -> domain.scope() == Scope.RAIL)
        .extracting(EnergyDomain::id, EnergyDomain::partOf).containsExactly(
            tuple("package-0/photonics", "package-0"),
            tuple("backplane", null));
  }

  @Test
  void twoZonesOfOneNameKeepIdsOfTheirOwn() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    tree.zone("intel-rapl:0", "backplane", SysfsTree.RANGE);
    tree.zone("intel-rapl:1", "backplane", SysfsTree.RANGE);

    assertThat(OpenedRapl.domains(tree, HardwareTime.ofStillHardware())).extracting(EnergyDomain::id)
        .containsExactly("backplane", "backplane@intel-rapl:1");
  }

  @Test
  void leavesOutAPsysThatStandsStill() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    tree.zone("intel-rapl:1", "psys", SysfsTree.RANGE);
    HardwareTime time = RaplSimulator.moving(
        Register.of(30, tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE)));

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::id, EnergyDomain::partOf)
        .containsExactly(tuple("package-0", null));
  }

  @Test
  void eachOfSeveralPsysContainsItsOwnSocket() throws InterruptedException {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    HardwareTime time = RaplSimulator.moving(
        Register.of(30, tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE)),
        Register.of(35, tree.zone("intel-rapl:1", "package-1", SysfsTree.RANGE)),
        Register.of(50, tree.zone("intel-rapl:2", "psys", SysfsTree.RANGE)),
        Register.of(55, tree.zone("intel-rapl:3", "psys-1", SysfsTree.RANGE)));

    assertThat(OpenedRapl.domains(tree, time)).extracting(EnergyDomain::partOf).containsExactly("psys", "psys-1", null,
        null);
  }
}
