package org.joulemark.cli.progress;

import org.joulemark.api.TrainingProgress;

/** Shows how training goes, until it is closed. */
public interface TrainingDisplay extends TrainingProgress, AutoCloseable {

  @Override
  void close();
}
