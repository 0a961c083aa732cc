package org.joulemark.workload.svdd;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Workload;
import org.joulemark.tck.workload.WorkloadTck;
import org.junit.jupiter.api.Tag;

/** With 2000 rows by default: {@code joulemark tck} puts the rules to the 20,000 that are published. */
@Tag("slow")
class SvddWorkloadTckTest extends WorkloadTck {

  @Override
  public Workload workload() {
    return new SvddWorkload("2000");
  }

  /** Few rows for the sake of time; a centre far from zero makes scores small differences of large numbers. */
  @Override
  public List<Map<String, String>> settingVariants() {
    return List.of(
        Map.of("rows", "500"), Map.of("rows", "500", "activation", "relu"),
        Map.of("rows", "500", "z", "233", "n", "25"));
  }

  @Override
  public Map<String, String> quickTraining() {
    return Map.of("trainingEvents", "500", "epochs", "1");
  }
}
