package org.joulemark.workload.nqs;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Workload;
import org.joulemark.tck.workload.WorkloadTck;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class NqsRbmWorkloadTckTest extends WorkloadTck {

  @Override
  public Workload workload() {
    return new NqsRbmWorkload();
  }

  @Override
  public List<Map<String, String>> settingVariants() {
    return List.of(Map.of(), Map.of("alpha", "2"));
  }

  @Override
  public Map<String, String> quickTraining() {
    return Map.of("starts", "1", "iterations", "3");
  }
}
