/** The rules for workloads. */
@NullMarked
package org.joulemark.tck.workload;

import org.jspecify.annotations.NullMarked;
