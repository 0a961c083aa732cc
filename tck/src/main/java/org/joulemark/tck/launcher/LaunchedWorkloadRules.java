package org.joulemark.tck.launcher;

import org.joulemark.api.Workload;
import org.joulemark.tck.workload.WorkloadTck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("workload")
@ExtendWith(SubjectResolver.class)
final class LaunchedWorkloadRules extends WorkloadTck {

  private final Workload workload;

  LaunchedWorkloadRules(Workload workload) {
    this.workload = workload;
  }

  @Override
  public Workload workload() {
    return workload;
  }
}
