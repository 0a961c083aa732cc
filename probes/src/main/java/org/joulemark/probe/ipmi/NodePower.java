package org.joulemark.probe.ipmi;

import org.joulemark.probe.source.RawPower;

/** The power of a node as one program reads it in one way. Used by one thread. */
interface NodePower extends RawPower, AutoCloseable {

  /** The smallest change that the reading can show, in watts. */
  double stepWatts();

  @Override
  void close();
}
