package org.joulemark.engine.meter;

/** Told what happens to meters, of one event at a time, on threads of its own. */
@FunctionalInterface
public interface MeterListener {

  void tell(MeterEvent event);
}
