package org.joulemark.engine.watch;

/** Told what happens to meters, of one event at a time, on threads of its own. */
@FunctionalInterface
public interface MeterListener {

  void tell(MeterEvent event);
}
