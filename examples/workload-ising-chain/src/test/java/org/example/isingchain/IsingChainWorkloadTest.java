package org.example.isingchain;

import org.joulemark.api.Workload;
import org.joulemark.tck.workload.WorkloadTck;

/** Every rule that joulemark has for workloads. */
final class IsingChainWorkloadTest extends WorkloadTck {

  @Override
  public Workload workload() {
    return new IsingChainWorkload();
  }
}
