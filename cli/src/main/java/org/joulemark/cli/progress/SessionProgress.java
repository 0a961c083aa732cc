package org.joulemark.cli.progress;

import org.joulemark.engine.SessionListener;

/** Shows how a session goes, until it is closed. */
public interface SessionProgress extends SessionListener, AutoCloseable {

  @Override
  void close();
}
