package org.joulemark.cli.progress;

import org.joulemark.api.Progress;

/** Shows how a long piece of work goes, until it is closed. */
public interface StepsDisplay extends Progress, AutoCloseable {

  @Override
  void close();
}
