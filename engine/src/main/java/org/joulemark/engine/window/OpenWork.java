package org.joulemark.engine.window;

/** Work that holds memory, threads or a device until it is closed. Used by one thread. */
public interface OpenWork extends Work, AutoCloseable {

  @Override
  void close();
}
