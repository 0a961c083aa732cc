package org.joulemark.probe.estimate;

import org.joulemark.api.EnergySourceException;

/**
 * CPU time of this whole process, over all of its threads, those of the JIT and of the garbage collector included.
 * Confined to one thread.
 */
sealed interface CpuClock extends AutoCloseable permits LinuxCpuClock, ManagementCpuClock {

  /** Busy nanoseconds, summed over logical CPUs, since some fixed instant; never falls. */
  long busyNanos();

  @Override
  void close();

  /**
   * The finest clock that this operating system has.
   *
   * @throws EnergySourceException where it has none; the message says why
   */
  static CpuClock open() {
    return System.getProperty("os.name").equals("Linux") ? LinuxCpuClock.open() : ManagementCpuClock.open();
  }
}
