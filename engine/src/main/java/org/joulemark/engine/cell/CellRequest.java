package org.joulemark.engine.cell;

import java.util.List;
import java.util.Map;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.PluginRecord;

/**
 * Everything a fork needs to know to measure one cell.
 *
 * @param probes settings by probe id, in the order of the plan; those that can be had
 * @param missingEnergy those that cannot
 * @param traceFolder where the raw traces go
 * @param jvmArguments the flags this fork was started with, for the row
 */
public record CellRequest(
    Cell cell,
    long seed,
    MeasurementSettings measurement,
    List<ProbeSelection> probes,
    List<MissingEnergy> missingEnergy,
    String traceFolder,
    List<String> jvmArguments,
    HostRecord host,
    List<PluginRecord> plugins) {

  /** One probe with its settled settings. */
  public record ProbeSelection(String id, Map<String, String> settings) {}
}
