package org.joulemark.api;

/** What an energy figure covers. */
public enum Scope {
  /** The busy cores of the measured process alone. */
  PROCESS,
  CPU_PACKAGE,
  CPU_CORES,
  DRAM,
  GPU_BOARD,
  /** A whole machine at its power supply. */
  NODE
}
