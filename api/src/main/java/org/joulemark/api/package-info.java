/**
 * The contract between joulemark and its plugins: workloads, backends and energy probes.
 *
 * <p>A workload is data: a closed description of a problem (networks, input rows, float64 reference outputs, tolerances and a
 * quality measure). A backend compiles that description for one precision and one batch size. Neither knows the other,
 * so N workloads and M backends need no glue. Depends on {@code java.base} and the JSpecify annotations only.
 */
@NullMarked
package org.joulemark.api;

import org.jspecify.annotations.NullMarked;
