/**
 * The technology compatibility kit: extend {@link org.joulemark.tck.backend.BackendTck},
 * {@link org.joulemark.tck.workload.WorkloadTck} or {@link org.joulemark.tck.probe.ProbeTck}, or run it by
 * {@link org.joulemark.tck.launcher.TckLauncher}. The rules are numbered in docs/tck.md.
 */
@NullMarked
package org.joulemark.tck;

import org.jspecify.annotations.NullMarked;
