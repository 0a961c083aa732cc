package org.joulemark.engine.meter;

/**
 * A domain's counter at a reading.
 *
 * @param joules since the meter was opened
 * @param stepNanos when the counter was first seen at this value, by the clock of the JVM that reads it
 * @param settled whether that is known as exactly as the counter allows: false until the first step of a counter that
 *     steps too rarely for the time of opening to stand for one
 */
public record CounterState(double joules, long stepNanos, boolean settled) {}
