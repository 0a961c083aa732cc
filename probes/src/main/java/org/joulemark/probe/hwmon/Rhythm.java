package org.joulemark.probe.hwmon;

import java.time.Duration;

/**
 * How a sensor moves.
 *
 * @param interval from update to update
 * @param step the finest difference that it tells, in its own unit
 */
record Rhythm(Duration interval, long step) {}
