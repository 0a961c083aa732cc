package org.joulemark.workload.svdd;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Workload;
import org.joulemark.tck.workload.WorkloadTck;
import org.junit.jupiter.api.Tag;

/** With three networks by default: all 63 are trained for minutes, and {@code joulemark tck} does so. */
@Tag("slow")
class SvddEnsembleWorkloadTckTest extends WorkloadTck {

  @Override
  public Workload workload() {
    return new SvddEnsembleWorkload("21/0+5/0+233/25");
  }

  /** Few rows for the sake of time. */
  @Override
  public List<Map<String, String>> settingVariants() {
    return List.of(
        Map.of("rows", "500"), Map.of("rows", "500", "combination", "product"),
        Map.of("rows", "500", "combination", "min"));
  }
}
