package org.joulemark.engine.runner;

import java.util.List;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.cell.CellMeasurement;
import org.joulemark.engine.cell.CellRequest;
import org.joulemark.engine.cell.PhaseStart;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.PluginRecord;

/**
 * Measure one cell in this JVM, whose machine the row is of. The probes are opened here once more, and one that can no
 * longer be had is missing from this row with its reason.
 *
 * @param jvmArguments the flags that this JVM was started with, for the row
 */
public record MeasureCell(
    Cell cell,
    long seed,
    MeasurementSettings measurement,
    ProbesAtHand probes,
    String traceFolder,
    List<String> jvmArguments,
    List<PluginRecord> plugins)
    implements ForkJob<PhaseStart, CellResult> {

  @Override
  public CellResult perform(ForkContext<PhaseStart> context) throws InterruptedException {
    return new CellMeasurement(context.catalog(), request(), TimeSource.system(), context::tell).measure();
  }

  /** As it stands on this machine. */
  CellRequest request() {
    return requestOn(HostInspection.inspect());
  }

  /** As it stands on a machine. */
  public CellRequest requestOn(HostRecord host) {
    return new CellRequest(
        cell, seed, measurement, probes.usable(), probes.missing(), traceFolder, jvmArguments, host, plugins);
  }

  @Override
  public Class<PhaseStart> eventType() {
    return PhaseStart.class;
  }

  @Override
  public Class<CellResult> answerType() {
    return CellResult.class;
  }
}
