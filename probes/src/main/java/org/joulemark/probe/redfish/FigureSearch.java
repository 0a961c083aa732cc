package org.joulemark.probe.redfish;

/** Looks for a figure of a whole chassis in one of the places where services may have it. */
sealed interface FigureSearch permits EnvironmentMetricsSearch, SensorSearch, PowerControlSearch, FirstOf {

  Finding in(Chassis chassis) throws InterruptedException;
}
