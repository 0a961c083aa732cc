/** The rules for workloads: one interface for each chapter of docs/tck.md, and what they share. */
@NullMarked
package org.joulemark.tck.workload;

import org.jspecify.annotations.NullMarked;
