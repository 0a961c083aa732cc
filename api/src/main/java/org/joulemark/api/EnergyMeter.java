package org.joulemark.api;

import java.time.Duration;
import java.util.List;

/** Counts joules from its opening to its closing. Used by one thread. */
public interface EnergyMeter extends AutoCloseable {

  /** What is counted; the same list in the same order as long as the meter is open. */
  List<EnergyDomain> domains();

  /**
   * The joules of every domain since the meter was opened.
   *
   * @throws EnergySourceException where the source stopped answering; the message says why
   * @throws InterruptedException where the calling thread was interrupted
   */
  EnergySample read() throws InterruptedException;

  /**
   * How fast and how warm what is metered runs now. Asked between windows alone, so that it may take longer than a reading.
   *
   * @return one for each device whose source tells, of the same devices at every call; none by default
   * @throws EnergySourceException where the source stopped telling; the joules may go on
   * @throws InterruptedException where the calling thread was interrupted
   */
  default List<OperatingConditions> conditions() throws InterruptedException {
    return List.of();
  }

  /** The longest time between two reads at which no counter wraps around unseen. */
  Duration maxReadGap();

  /** Releases files, connections and threads. May be called twice. */
  @Override
  void close();
}
