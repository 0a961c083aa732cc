package org.joulemark.tck.workload;

import org.joulemark.api.Workload;

/** What the rules for workloads are about. */
interface WorkloadSubject {

  /** The workload under test; may be the same object each time or a new one. */
  Workload workload();
}
