package org.joulemark.cli.results;

import java.util.Map;
import org.joulemark.api.Precision;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;

/** Where a cell lies in the sweep: what was asked, apart from what came out. */
public record Coordinates(
    String workload,
    Map<String, String> workloadSettings,
    String backend,
    Map<String, String> backendSettings,
    Precision precision,
    Boundary boundary) {

  public static Coordinates of(Cell cell) {
    return new Coordinates(
        cell.workload(),
        cell.workloadSettings(),
        cell.backend(),
        cell.backendSettings(),
        cell.precision(),
        cell.boundary());
  }

  public static Coordinates of(CellResult cell) {
    return new Coordinates(
        cell.workload(),
        cell.workloadSettings(),
        cell.backend(),
        cell.backendSettings(),
        cell.precision(),
        cell.boundary());
  }
}
