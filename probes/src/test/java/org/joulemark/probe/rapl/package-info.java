/** The probe over trees laid out as the kernel lays them out, with counters that move, and over perf events that are real. */
@NullMarked
package org.joulemark.probe.rapl;

import org.jspecify.annotations.NullMarked;
