package org.joulemark.tck.probe;

import org.joulemark.api.Scope;

/** What hardware of today can draw, with room to spare: made to catch wrong units, not to judge hardware. */
final class ScopeLimits {

  private ScopeLimits() {}

  /**
   * More than one domain of this scope can draw, in watts. Units go wrong by 1000 (NVML counts millijoules) or 10^6
   * (RAPL counts microjoules). A socket is rated at up to 500 W and a GPU board at up to 1.4 kW in 2025, a rack of one
   * node at about 100 kW; a boosted core draws up to 50 W.
   */
  static double mostWatts(Scope scope) {
    return switch (scope) {
      case PROCESS -> 100.0 * Runtime.getRuntime().availableProcessors();
      case CPU_PACKAGE, CPU_CORES, CPU_UNCORE, DRAM -> 2_000;
      case GPU_BOARD, RAIL -> 5_000;
      case PLATFORM, NODE -> 100_000;
    };
  }

  /**
   * Less than this scope draws with one busy core, in watts; 0 where a busy core need not show. A board computer draws
   * some 3 W, a frugal core 0.1 W. Wh for J divides by 3600, kWh (EAR 6) by 3.6e6.
   */
  static double leastBusyWatts(Scope scope) {
    return switch (scope) {
      case NODE -> 0.5;
      case CPU_PACKAGE, PLATFORM -> 0.1;
      case PROCESS, CPU_CORES -> 0.02;
      case CPU_UNCORE, DRAM, GPU_BOARD, RAIL -> 0;
    };
  }

  /** A whole is at least as broad as its part; a die may be part of a package of the same scope. */
  static int breadth(Scope scope) {
    return switch (scope) {
      case PROCESS -> 0;
      case CPU_CORES, CPU_UNCORE, DRAM, RAIL -> 1;
      case CPU_PACKAGE, GPU_BOARD -> 2;
      case PLATFORM -> 3;
      case NODE -> 4;
    };
  }
}
