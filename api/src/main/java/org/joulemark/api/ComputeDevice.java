package org.joulemark.api;

import java.util.Set;

/**
 * A device that a backend can work on, as its driver describes it.
 *
 * @param index from 0; what the backend's setting {@code device} takes
 * @param name the driver's
 * @param kind what it is, for tables: {@code GPU}, {@code CPU}
 * @param scope what its joules are counted as: {@link Scope#GPU_BOARD}; of a CPU, {@link Scope#PROCESS}
 * @param driver that speaks to it, with its version
 * @param memoryBytes of its own, or of its host's that it may use
 * @param computeUnits that work beside each other
 * @param maxClockMegahertz 0 where the driver does not say
 * @param precisions that its hardware has arithmetic for
 */
public record ComputeDevice(
    int index,
    String name,
    String kind,
    Scope scope,
    String driver,
    long memoryBytes,
    int computeUnits,
    int maxClockMegahertz,
    Set<Precision> precisions) {

  public ComputeDevice {
    precisions = Set.copyOf(precisions);
  }
}
