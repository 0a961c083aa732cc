package org.joulemark.cli.progress;

import org.joulemark.cli.conformance.ConformanceListener;

/** Shows how a validation goes, until it is closed. */
public interface ConformanceProgress extends ConformanceListener, AutoCloseable {

  @Override
  void close();
}
