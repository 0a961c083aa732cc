package org.joulemark.cli.progress;

import org.joulemark.api.Progress;

/** Shows how training goes, until it is closed. */
public interface TrainingDisplay extends Progress, AutoCloseable {

  @Override
  void close();
}
