/**
 * RAPL, the energy counters of Intel and AMD CPUs: through the kernel's powercap folder, and through perf events where
 * that is hidden.
 */
@NullMarked
package org.joulemark.probe.rapl;

import org.jspecify.annotations.NullMarked;
