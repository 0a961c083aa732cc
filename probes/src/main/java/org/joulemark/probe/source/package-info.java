/** What probes have in common: running totals that see through the traps of raw counters and powers, and their meter. */
@NullMarked
package org.joulemark.probe.source;

import org.jspecify.annotations.NullMarked;
