package org.joulemark.engine.runner;

import java.util.HashSet;
import java.util.Set;
import org.joulemark.engine.meter.MeterEvent;
import org.joulemark.engine.meter.MeterListener;

/**
 * Tells a listener what happens in several forks: one event at a time, nothing of a meter that is gone already, and
 * nothing after the end.
 */
final class MeterEvents implements AutoCloseable {

  private final MeterListener listener;
  private final Set<String> gone = new HashSet<>();
  private boolean closed;

  MeterEvents(MeterListener listener) {
    this.listener = listener;
  }

  synchronized void happened(MeterEvent event) {
    if (closed || gone.contains(event.probe())) {
      return;
    }
    switch (event) {
      case MeterEvent.Opened _,MeterEvent.Reading _ -> {
      }
      case MeterEvent.Unavailable _,MeterEvent.Lost _ -> gone.add(event.probe());
    }
    listener.tell(event);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
