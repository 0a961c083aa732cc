package org.joulemark.api;

/** What an energy figure covers. */
public enum Scope {
  /** The busy cores of the measured process alone. */
  PROCESS,
  CPU_PACKAGE,
  /** The cores of a package, without its caches, memory controllers and graphics. */
  CPU_CORES,
  /** What a package has beside its cores, such as graphics. */
  CPU_UNCORE,
  DRAM,
  GPU_BOARD,
  /** One supply rail or device, whose place in the machine the source does not tell. */
  RAIL,
  /** The packages and whatever else of the machine its vendor counts in: RAPL's psys. */
  PLATFORM,
  /** A whole machine, at its power supply or battery. */
  NODE;

  /** Whether joules of this scope contain all that something of another scope spends. */
  public boolean includes(Scope other) {
    return switch (this) {
      case NODE -> true;
      case PLATFORM -> other == PLATFORM || other == DRAM || CPU_PACKAGE.includes(other);
      case CPU_PACKAGE -> other == CPU_PACKAGE || other == CPU_CORES || other == CPU_UNCORE || other == PROCESS;
      case PROCESS, CPU_CORES, CPU_UNCORE, DRAM, GPU_BOARD, RAIL -> this == other;
    };
  }
}
