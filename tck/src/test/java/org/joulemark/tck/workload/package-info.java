/** The rules for workloads, tried on a workload that keeps them and on many that break one each. */
@NullMarked
package org.joulemark.tck.workload;

import org.jspecify.annotations.NullMarked;
