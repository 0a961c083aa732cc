package org.joulemark.engine.window;

/** Work on one item after the other, a different one each time. */
public interface ItemWork extends AutoCloseable {

  /** Makes the next item ready, outside the clock. */
  void next();

  /** Works on it; complete when it returns. */
  void run();

  @Override
  void close();
}
