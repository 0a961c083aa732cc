package org.joulemark.cli.watch;

import java.time.Instant;
import java.util.List;
import org.joulemark.engine.meter.MeterEvent;

/** Shows watts as they come. */
interface WatchDisplay {

  /** Something that the user should know once. */
  void note(String text);

  /**
   * A meter was read.
   *
   * @param read its domains
   * @param all those of every meter
   */
  void read(Instant time, List<LiveDomain> read, List<LiveDomain> all);

  /** A meter is read no more. */
  void lose(MeterEvent.Lost lost);

  /** The watching is over. */
  void end(List<LiveDomain> all);
}
