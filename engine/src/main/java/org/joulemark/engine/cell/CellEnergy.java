package org.joulemark.engine.cell;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.StorageException;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.Attribution;
import org.joulemark.engine.trace.EnergyTrace;
import org.joulemark.engine.trace.TraceFile;

/** Brings what the meters said into the row, and their raw traces into the session's folder. */
final class CellEnergy {

  private static final Logger LOGGER = System.getLogger(CellEnergy.class.getName());

  private final CellRequest request;
  private final Optional<ComputeDevice> device;
  private final EnergyRecording energy;
  private final RowDraft row;

  /**
   * The energy of a cell.
   *
   * @param device that does the work, where the backend chose it among several
   */
  CellEnergy(CellRequest request, Optional<ComputeDevice> device, EnergyRecording energy, RowDraft row) {
    this.request = request;
    this.device = device;
    this.energy = energy;
    this.row = row;
  }

  /** Fills in the row; says why there are no joules at all where some were asked for. */
  Optional<String> settle() {
    List<EnergyTrace> traces = energy.traces();
    Attribution found = energy.attribution(traces);
    var missing = new ArrayList<>(request.missingEnergy());
    missing.addAll(found.missing());
    device.filter(used -> found.energy().stream().noneMatch(told -> told.scope().includes(used.scope())))
        .map(MissingEnergy::of)
        .ifPresent(missing::add);
    row.energy(found.energy());
    row.missingEnergy(missing);
    row.traces(traces.stream().flatMap(trace -> save(trace).stream()).toList());
    return energy.isWanted() && found.energy().isEmpty()
        ? Optional.of(MissingEnergy.reasonForNone(missing))
        : Optional.empty();
  }

  /** A full disk costs the trace, and not the row that was measured. */
  private List<String> save(EnergyTrace trace) {
    String name = TraceFile.name(request.cell().id(), trace.probe());
    try {
      new TraceFile(Json.mapper()).write(trace, Path.of(request.traceFolder()).resolve(name));
      return List.of(name);
    } catch (StorageException failed) {
      LOGGER.log(Level.WARNING, failed.getMessage());
      return List.of();
    }
  }
}
