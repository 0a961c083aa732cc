package org.joulemark.probe.rapl;

import java.util.List;

/**
 * The counters of one route.
 *
 * @param release gives back what they hold
 */
record CounterSet(List<RaplCounter> counters, Runnable release) {}
