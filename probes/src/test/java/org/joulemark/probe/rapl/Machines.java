package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.probe.rapl.RaplSimulator.Register;
import org.joulemark.probe.source.HardwareTime;

/** Machines as they list their zones, and the time that moves their counters. */
final class Machines {

  static final long DRAM_RANGE = 65_712_999_613L;

  private Machines() {}

  /** Two Xeons; the second socket is listed first. */
  static HardwareTime twoSockets(SysfsTree tree) {
    Map<String, String> limits = Map.of("constraint_0_name", "long_term", "constraint_0_max_power_uw", "150000000",
        "constraint_0_power_limit_uw", "150000000");
    return RaplSimulator.moving(
        Register.of(60, tree.zone("intel-rapl:0", "package-1", SysfsTree.RANGE, limits)),
        Register.of(40, tree.zone("intel-rapl:0:0", "core", SysfsTree.RANGE)),
        Register.of(9, tree.zone("intel-rapl:0:1", "dram", DRAM_RANGE)),
        Register.of(50, tree.zone("intel-rapl:1", "package-0", SysfsTree.RANGE, limits)),
        Register.of(7, tree.zone("intel-rapl:1:0", "dram", DRAM_RANGE)),
        Register.of(33, tree.zone("intel-rapl:1:1", "core", SysfsTree.RANGE)));
  }

  /** A laptop at rest with psys, whose package is shown by registers and by MMIO. */
  static HardwareTime laptop(SysfsTree tree) {
    Path registers = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE);
    Path mapped = tree.zone("intel-rapl-mmio:0", "package-0", SysfsTree.RANGE);
    return RaplSimulator.moving(
        Register.of(2.5, registers, mapped),
        Register.of(1.5, tree.zone("intel-rapl:0:0", "core", SysfsTree.RANGE)),
        Register.of(0.4, tree.zone("intel-rapl:0:1", "uncore", SysfsTree.RANGE)),
        Register.of(0.6, tree.zone("intel-rapl:0:2", "dram", SysfsTree.RANGE)),
        Register.of(5, tree.zone("intel-rapl:1", "psys", SysfsTree.RANGE)));
  }

  /** An EPYC whose kernel lists a zone for each die, all of which read the one counter of the package. */
  static HardwareTime mirroredDies(SysfsTree tree) {
    return RaplSimulator.moving(
        new Register(90, DRAM_RANGE, 77_000_000,
            List.of(tree.zone("intel-rapl:0", "package-0-die-0", DRAM_RANGE),
                tree.zone("intel-rapl:1", "package-0-die-1", DRAM_RANGE))),
        Register.of(3, tree.zone("intel-rapl:0:0", "core", DRAM_RANGE)),
        Register.of(2, tree.zone("intel-rapl:1:0", "core", DRAM_RANGE)));
  }
}
