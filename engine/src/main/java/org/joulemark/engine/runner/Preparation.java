package org.joulemark.engine.runner;

import java.util.List;
import java.util.Map;
import org.joulemark.engine.plan.Cell;

/** What cells may need alike before they can be measured: one workload with one choice of settings. */
public record Preparation(String workload, Map<String, String> settings) {

  /** What this cell needs. */
  public static Preparation neededBy(Cell cell) {
    return new Preparation(cell.workload(), cell.workloadSettings());
  }

  /**
   * Why it could not be done.
   *
   * @param lastOutput what its fork printed last; empty where the workload itself gave the reason
   */
  public record Failure(String reason, List<String> lastOutput) {}
}
